package nl.kiem.events.runtime.view;

import jakarta.inject.Singleton;
import nl.kiem.events.runtime.flow.Checkpoints;
import nl.kiem.events.runtime.flow.Leases;

/** What the loop of any view needs. */
@Singleton
record Projection(Feeds feeds, Projector projector, Checkpoints checkpoints, Leases leases) {}
