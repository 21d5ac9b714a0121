package nl.kiem.initiative.domain;

import nl.kiem.events.contract.initiative.Stage;

/** An initiative (initiatief) in each of the states that it can be in. */
public sealed interface Initiative {

    /** Nobody proposed it. */
    record Absent() implements Initiative {}

    /** Proposed here or taken over from a portfolio. */
    sealed interface Known extends Initiative {

        InitiativeFile file();

        Stage stage();
    }

    /** Not over yet. */
    sealed interface Open extends Known {}

    /** Through the door, on its way. */
    sealed interface Underway extends Open {}

    /** Over; nothing can be asked of it any more. */
    sealed interface Closed extends Known {}

    record Proposed(InitiativeFile file) implements Open {
        @Override
        public Stage stage() {
            return Stage.PROPOSED;
        }
    }

    record Exploring(InitiativeFile file) implements Underway {
        @Override
        public Stage stage() {
            return Stage.EXPLORING;
        }
    }

    record Developing(InitiativeFile file) implements Underway {
        @Override
        public Stage stage() {
            return Stage.DEVELOPING;
        }
    }

    record Piloting(InitiativeFile file) implements Underway {
        @Override
        public Stage stage() {
            return Stage.PILOTING;
        }
    }

    record Proven(InitiativeFile file) implements Underway {
        @Override
        public Stage stage() {
            return Stage.PROVEN;
        }
    }

    record Scaling(InitiativeFile file) implements Underway {
        @Override
        public Stage stage() {
            return Stage.SCALING;
        }
    }

    record Embedded(InitiativeFile file) implements Underway {
        @Override
        public Stage stage() {
            return Stage.EMBEDDED;
        }
    }

    /**
     * Work stands still for a while; the terms run on.
     *
     * @param stage in which work goes on afterwards
     */
    record Paused(InitiativeFile file, Stage stage) implements Underway {}

    record Rejected(InitiativeFile file) implements Closed {
        @Override
        public Stage stage() {
            return Stage.REJECTED;
        }
    }

    record Stopped(InitiativeFile file) implements Closed {
        @Override
        public Stage stage() {
            return Stage.STOPPED;
        }
    }

    /** It goes on in another. */
    record Merged(InitiativeFile file) implements Closed {
        @Override
        public Stage stage() {
            return Stage.MERGED;
        }
    }

    static Known at(Stage stage, InitiativeFile file) {
        Known known = in(stage, file);
        return known instanceof Underway && file.waiting().pausedUntil() != null ? new Paused(file, stage) : known;
    }

    private static Known in(Stage stage, InitiativeFile file) {
        return switch (stage) {
            case PROPOSED -> new Proposed(file);
            case EXPLORING -> new Exploring(file);
            case DEVELOPING -> new Developing(file);
            case PILOTING -> new Piloting(file);
            case PROVEN -> new Proven(file);
            case SCALING -> new Scaling(file);
            case EMBEDDED -> new Embedded(file);
            case REJECTED -> new Rejected(file);
            case STOPPED -> new Stopped(file);
            case MERGED -> new Merged(file);
        };
    }
}
