"""Figures of the union survey: one plausible county from its members and the number of its unions."""

GROUPS = ["a30", "a31", "a32", "a33", "a34", "a35", "a36", "a37", "a38"]


def survey(members, unions, growth=1.0, base_known=True):
    """All indicators of S03 and S04, consistent with every relation."""
    workers_per_member = 1.19 + members % 29 / 100 if base_known else None
    members, unions = round(members * growth), round(unions * (1 + (growth - 1) / 2))
    figures = {**_organisations(unions), **_members(members, workers_per_member), **_groups(members, unions), **_committees(members, unions)}
    figures["a11"] = round(members * 0.18)
    figures["a392"] = round(members * 0.004)
    return figures


def _organisations(unions):
    enterprises, institutions, organs, individuals = (round(unions * share) for share in (0.62, 0.17, 0.14, 0.03))
    others = unions - enterprises - institutions - organs - individuals
    outside, foreign = round(enterprises * 0.03), round(enterprises * 0.02)
    joint, other_kind = round(unions * 0.21), round(unions * 0.02)
    return {"a01": unions, "a02": enterprises, "a03": enterprises - outside - foreign, "a04": outside, "a05": foreign,
            "a06": institutions, "a07": organs, "a08": individuals, "a09": others, "a10": joint * 7, "a15": unions - joint - other_kind,
            "a16": joint, "a17": other_kind, "a121": round(joint * 0.2), "a122": round(joint * 3.1), "a131": 14, "a132": 168,
            "a133": 2, "a141": round(unions * 0.4), "a142": round(unions * 1.9)}


def _members(members, workers_per_member):
    workers = round(members * 1.08)
    target, founded = round(members * 0.002), round(members * 0.0018)
    known, verified = round(members * 0.86), round(members * 0.71)
    figures = {"a18": workers, "a19": round(workers * 0.42), "a20": members, "a21": round(members * 0.415), "a22": round(members * 0.33),
               "a23": round(workers * 0.35), "a24": round(members / 1900), "a25": round(members / 85), "a291": target, "a292": founded,
               "a27": round(100 * founded / target, 2), "a401": round(members / 70), "a402": known, "a403": round(known * 0.31),
               "a404": verified, "a405": round(100 * verified / known, 2), "a41": round(members * 0.38)}
    if workers_per_member:
        figures["a28"] = round(members * workers_per_member)
        figures["a26"] = round(100 * members / figures["a28"], 2)
    return figures


def _groups(members, unions):
    shares = [0.021, 0.017, 0.006, 0.004, 0.008, 0.015, 0.003, 0.011, 0.009]
    figures = {}
    for group, share in zip(GROUPS, shares):
        figures[group + "1"] = max(1, round(unions * share / 2))
        figures[group + "2"] = round(members * share)
    figures["a391"] = max(1, round(unions * 0.006))
    return figures


def _committees(members, unions):
    single = round(unions * 0.5)
    figures = {"b01": 0.82, "b02": 0.9, "b03": 0.71, "b04": 0.64, "b05": 0.47, "b06": 0.58, "b09": 0.55, "b10": 0.11}
    figures = {code: round(unions * share) for code, share in figures.items()}
    delegates, directors, supervisors = round(members * 0.043), round(unions * 0.06), round(unions * 0.05)
    contracts, wages = round(unions * 0.36), round(unions * 0.31)
    figures.update({"b07": delegates, "b08": round(delegates * 0.38), "b11": directors, "b12": round(directors * 0.3),
                    "b131": contracts, "b132": contracts * 4, "b133": round(members * 0.74), "b134": round(contracts * 0.93),
                    "b141": wages, "b142": wages * 3, "b143": round(members * 0.61), "b144": round(wages * 0.12),
                    "b145": round(wages * 0.05), "b146": 4.6, "b151": single, "b152": round(single * 0.87),
                    "b153": round(100 * round(single * 0.87) / single, 2), "b16": round(unions * 0.04), "b171": round(unions * 0.42),
                    "b172": round(unions * 0.39), "b173": round(unions * 0.66), "b18": supervisors, "b19": round(supervisors * 0.36)})
    return figures
