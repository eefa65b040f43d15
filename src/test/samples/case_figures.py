"""Mediation cases and their workers: a compact line per case becomes a whole row of F06A."""

import datetime

DAY = datetime.date.fromisoformat
OUTCOME = {"S": "SUCCESS", "F": "FAIL", "W": "WITHDRAWN", "T": "TO_ARBITRATION", "O": "OPEN"}


def case(number, channel, dispute_type, employer, sector, place, workers, claim, accepted, closed=None, outcome="S", recovered=None,
         **more):
    """One row; `more` replaces or adds any column by its name."""
    success = outcome == "S"
    row = {"case_no": number, "channel": channel, "source": "APPLICATION", "dispute_type": dispute_type, "employer_name": employer,
           "sector": sector, "dispute_division": place, "workers_count": workers, "claim_amount": claim, "accepted_on": DAY(accepted),
           "closed_on": DAY(closed) if closed else None, "agreement_signed": success, "agreement_on": DAY(closed) if success else None,
           "performed": success, "performed_on": DAY(closed) if success else None, "arb_mediation_doc": False,
           "recovered_amount": claim if success and recovered is None else recovered, "reported_outcome": OUTCOME[outcome],
           "mediator_ref": "TJY-" + place + "-01" if closed else None, "legal_aid": dispute_type == "INJURY"}
    row.update(more)
    return row


def delegated(number, place, dispute_type, signed, performed, document, accepted, closed, outcome, conditions=(True, True, True, True),
              stage="PRE_FILING", claim=18600, employer="武昌区荣昌商贸有限公司", sector="服务", workers=1):
    """A case the arbitration body has delegated to the docking studio."""
    paid = claim if performed and signed else None
    row = case(number, "DOCKING_STUDIO", dispute_type, employer, sector, place, workers, claim, accepted, closed, outcome, paid)
    row.update(source="DELEGATED", arb_case_no="鄂武昌劳人仲委字〔2025〕" + number[-3:] + "号", stage=stage, agreement_signed=signed,
               agreement_on=DAY(closed) if signed else None, performed=performed, performed_on=DAY(closed) if performed else None,
               arb_mediation_doc=document, arb_doc_no="鄂武昌劳人仲调〔2025〕" + number[-3:] + "号" if document else None,
               recovered_amount=paid)
    row.update(zip(("in_scope", "acceptable", "suitable", "both_willing"), conditions))
    return row


def workers(number, prefix, job, amounts, paid_on):
    """Detail rows of one case: one per worker, everything owed is paid."""
    return [{"case_no": number, "worker_ref": f"{prefix}-{index:04d}", "job": job, "owed_amount": amount, "paid_amount": amount,
             "paid_on": DAY(paid_on)} for index, amount in enumerate(amounts, start=1)]
