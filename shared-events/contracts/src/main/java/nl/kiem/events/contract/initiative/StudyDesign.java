package nl.kiem.events.contract.initiative;

/** How the evidence of a pilot was gained; it limits the level that an assessor can give. */
public enum StudyDesign {
    ACCOUNT,
    BEFORE_AFTER,
    COMPARISON,
    INDEPENDENT_REPLICATION
}
