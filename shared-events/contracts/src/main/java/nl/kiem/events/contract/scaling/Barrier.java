package nl.kiem.events.contract.scaling;

import java.time.LocalDate;
import nl.kiem.events.contract.PersonRef;

/** Something in the way, with who takes it away and by when. */
public record Barrier(String type, String description, PersonRef owner, LocalDate due) {}
