package nl.kiem.initiative.domain;

/** Whether what is held of a person may be held. */
public sealed interface Person {

    record Held() implements Person {}

    record Erased() implements Person {}
}
