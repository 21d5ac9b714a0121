package nl.kiem.events.contract.procurement;

/** Ways to fulfil a need. */
public enum Route {
    EXISTING_CONTRACT,
    BELOW_THRESHOLD,
    EU_PROCEDURE,
    PCP_SBIR,
    DESIGN_CONTEST,
    NO_PURCHASE
}
