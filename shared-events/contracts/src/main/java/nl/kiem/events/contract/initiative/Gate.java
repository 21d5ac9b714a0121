package nl.kiem.events.contract.initiative;

/** A decision between stages. G1: explore to develop; G2: develop to pilot. */
public enum Gate {
    G1,
    G2
}
