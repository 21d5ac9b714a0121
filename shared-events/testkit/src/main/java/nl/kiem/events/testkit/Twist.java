package nl.kiem.events.testkit;

/** What can be wrong with a token that its provider itself signed. */
public enum Twist {
    EXPIRED(401),
    NOT_YET_VALID(401),
    ISSUED_IN_THE_FUTURE(401),
    LIVES_TOO_LONG(401),
    FOR_SOMEBODY_ELSE(401),
    OF_ANOTHER_ISSUER(401),
    WITHOUT_ID(401),
    WITHOUT_CLIENT(401),
    WITHOUT_PERSON(401),
    WITHOUT_ORGANISATION(401),
    SIGNED_BY_AN_ALGORITHM_OUTSIDE_THE_PROFILE(401),
    OF_A_SYSTEM_WITHOUT_OIN(401),
    OF_A_PERSON_WITH_OIN(401),
    OF_A_SYSTEM_WITH_A_PERSONS_ROLE(403),
    WITHOUT_ROLES(403),
    WITH_A_ROLE_THAT_DOES_NOT_EXIST(403),
    WITHOUT_SCOPE(403);

    private final int status;

    Twist(int status) {
        this.status = status;
    }

    /** What a service must answer. */
    int status() {
        return status;
    }
}
