package nl.kiem.initiative.domain;

import java.time.Instant;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.initiative.ErasureGround;

/** Destroy what is held of somebody, on the ground given. */
public record ErasePerson(PersonRef person, ErasureGround ground, Instant at) {}
