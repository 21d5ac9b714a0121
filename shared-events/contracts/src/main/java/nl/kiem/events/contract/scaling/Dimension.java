package nl.kiem.events.contract.scaling;

/** What must be ready before many people depend on it. */
public enum Dimension {
    TECHNOLOGY,
    SOCIETAL,
    ORGANISATIONAL,
    LEGAL,
    DATA_PRIVACY_SECURITY,
    PROCUREMENT,
    STRUCTURAL_FUNDING
}
