package nl.kiem.audit;

import nl.kiem.events.proof.TreeHead;

/** A signed head that somebody keeps outside the database. */
public record KeptHead(TreeHead head, String jws) {}
