extension Sample {
  /// The region, the actor and the action as they leave the program in English.
  static let json = [
    """
    {
      "type": "region",
      "uid": "00000000-0000-7000-8000-000000000001",
      "name": "Lausitz",
      "sorbian_name": "Łužica",
      "status": "active",
      "fields": [
        "food"
      ],
      "place": "Bautzen",
      "sorbian_place": "Budyšin",
      "district": "14625",
      "country": "DE",
      "lat": 51.18,
      "lon": 14,
      "districts": [
        "14625",
        "14626"
      ],
      "member_count": 1,
      "members_by_field": {
        "energy": 1,
        "food": 0
      },
      "moderators": [
    \(membership(uid: 2, name: "Werkstatt"))
      ],
      "members": [
    \(membership(uid: 2, name: "Werkstatt"))
      ],
      "web": null,
      "about": "A region.",
      "since": "2018-11",
      "people": 4,
      "weeks": null,
      "euros": null,
      "skills": [
        "craft"
      ],
      "source": "Erfunden",
      "adoptions": [
        {
          "action": {
            "uid": "00000000-0000-7000-8000-000000000003",
            "name": "Solar"
          },
          "actor": {
            "uid": "00000000-0000-7000-8000-000000000002",
            "name": "Werkstatt"
          },
    \(restOfAdoption)
    """,
    """
    {
      "type": "actor",
      "uid": "00000000-0000-7000-8000-000000000002",
      "name": "Werkstatt",
      "other_names": [],
      "kind": "association",
      "fields": [
        "energy",
        "food"
      ],
      "place": "Bautzen",
      "sorbian_place": "Budyšin",
      "district": "14625",
      "country": "DE",
      "lat": 51.18,
      "lon": 14,
      "regions": [
    \(membership(uid: 1, name: "Lausitz"))
      ],
      "goals": [
        7,
        13
      ],
      "email": "info@example.org",
      "phone": null,
      "web": null,
      "about": "Ein Verein.",
      "since": null,
      "source": "",
      "adoptions": [
        {
          "action": {
            "uid": "00000000-0000-7000-8000-000000000003",
            "name": "Solar"
          },
          "region": {
            "uid": "00000000-0000-7000-8000-000000000001",
            "name": "Lausitz"
          },
    \(placeOfAdoption)
      ],
      "relations": [
        {
          "uid": "00000000-0000-7000-8000-000000000006",
          "name": "Bank",
          "type": "funds",
          "label": "is funded by",
          "forward": false,
          "since": "2021",
          "until": null,
          "source": "",
          "relation": "00000000-0000-7000-8000-000000000007"
        }
      ],
      "consents": []
    }
    """,
    """
    {
      "type": "action",
      "uid": "00000000-0000-7000-8000-000000000003",
      "name": "Solar",
      "fields": [
        "energy"
      ],
      "goals": [],
      "effort": 2,
      "impact": 3,
      "people": 4,
      "weeks": 8,
      "euros": 0,
      "reach": 150,
      "lasts": 0.5,
      "skills": [
        "craft"
      ],
      "summary": "Satz.",
      "change": "Viel.",
      "steps": [
        "Eins",
        "Zwei"
      ],
      "materials": [
        "Draht"
      ],
      "permissions": [
        "Keine"
      ],
      "pitfalls": [],
      "effort_reason": "Darum.",
      "impact_reason": "Darum.",
      "original": {
        "uid": "00000000-0000-7000-8000-000000000008",
        "name": "Strom"
      },
      "region": {
        "uid": "00000000-0000-7000-8000-000000000001",
        "name": "Lausitz"
      },
      "variants": [
        {
          "uid": "00000000-0000-7000-8000-000000000009",
          "name": "Solar zwei"
        }
      ],
      "reported_effort": 3,
      "effort_reports": 1,
      "reported_impact": null,
      "impact_reports": 0,
      "adoptions": [
        {
          "actor": {
            "uid": "00000000-0000-7000-8000-000000000002",
            "name": "Werkstatt"
          },
          "region": {
            "uid": "00000000-0000-7000-8000-000000000001",
            "name": "Lausitz"
          },
    \(placeOfAdoption)
      ],
      "sources": [
        "Erfunden"
      ]
    }
    """,
  ]

  private static let placeOfAdoption = """
          "place": null,
          "status": "done",
          "since": null,
          "how": "Thus.",
          "result": null,
          "reported_effort": 3,
          "reported_impact": null,
          "source": "Erfunden"
        }
    """

  private static let restOfAdoption = placeOfAdoption + "\n  ]\n}"

  private static func membership(uid: Int, name: String) -> String {
    """
        {
          "uid": "00000000-0000-7000-8000-00000000000\(uid)",
          "name": "\(name)",
          "role": "moderator",
          "since": "2020",
          "until": null,
          "membership": "00000000-0000-7000-8000-000000000004"
        }
    """
  }
}
