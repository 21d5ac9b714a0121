package nl.kiem.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;

/** The accounts of a developer's machine: one per role and organisation. */
public final class Accounts {

    static final String OIN_OF_TESTS = "00000099000000001000";

    private static final Set<Role> OF_THE_KEEPER = EnumSet.of(Role.OPS, Role.SYS, Role.AUD);
    private static final Set<Role> OF_COMPANIES = EnumSet.of(Role.EXT, Role.SYS);
    private static final Set<Role> OF_PUBLIC_BODIES = EnumSet.complementOf(EnumSet.of(Role.EXT, Role.OPS));
    private static final Register REGISTER = read();

    private Accounts() {}

    /** An organisation with people in it. */
    public record Organisation(OrganisationId id, String name) {}

    @JsonIgnoreProperties("comment")
    private record Register(Organisation keeper, List<Organisation> publicBodies, List<Organisation> companies) {}

    /** The organisation that runs a local installation. */
    public static OrganisationId keeper() {
        return REGISTER.keeper().id();
    }

    public static List<Organisation> organisations() {
        return Stream.of(REGISTER.publicBodies(), List.of(REGISTER.keeper()), REGISTER.companies())
                .flatMap(List::stream)
                .toList();
    }

    public static List<Account> all() {
        return organisations().stream().flatMap(one -> of(one.id())).toList();
    }

    /** In the order in which roles are declared, systems among them. */
    public static Stream<Account> of(OrganisationId organisation) {
        Set<Role> roles = organisation.equals(keeper())
                ? OF_THE_KEEPER
                : organisation.isPublicBody() ? OF_PUBLIC_BODIES : OF_COMPANIES;
        return Arrays.stream(Role.values()).filter(roles::contains).map(role -> new Account(role, organisation));
    }

    private static Register read() {
        try (InputStream in = Accounts.class.getResourceAsStream("accounts.json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(in), Register.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
