package nl.kiem.events.contract.procurement;

/** What is bought; it chooses the threshold. */
public enum ContractNature {
    SUPPLIES,
    SERVICES,
    WORKS,
    SOCIAL_AND_SPECIFIC_SERVICES
}
