package nl.kiem.events.contract.procurement;

/** Why another procedure than open or restricted may be used (Directive 2014/24/EU art. 26(4) and 31; Aw 2012 art. 2.28). */
public enum ProcedureGround {
    NO_READY_SOLUTION,
    DESIGN_OR_INNOVATION,
    COMPLEXITY_OR_RISK,
    NO_PRECISE_SPECIFICATION,
    ONLY_IRREGULAR_TENDERS,
    NOT_ON_THE_MARKET
}
