package nl.kiem.local.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.Role;
import nl.kiem.local.Trouble;
import nl.kiem.local.platform.PlatformState;
import nl.kiem.local.rest.Rest;
import nl.kiem.local.rest.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a token, for use in a shell. */
@Command(
        name = "token",
        description = "Prints a bearer token: curl -H \"Authorization: Bearer $(./kiem token TL)\" ...",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

    /** The executive agency of the sample story. */
    static final String ORGANISATION_DEFAULT = "tooi:zb000143";

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "ROLE", description = "one or more of INI TL EXE ..., separated by commas")
    private String role = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ORG",
            defaultValue = ORGANISATION_DEFAULT,
            description = "scheme:code of the organisation (default: ${DEFAULT-VALUE})")
    private String organisation = ORGANISATION_DEFAULT;

    @Option(names = "--person", paramLabel = "REF", description = "opaque reference (default: role and a number)")
    private @Nullable String person;

    @Override
    public Integer call() {
        String roles = known(role);
        String organisationId = organisation(organisation);
        Tokens.Who who = Tokens.Who.as(roles, organisationId);
        if (person != null) who = new Tokens.Who(roles, organisationId, person);
        String issuer = PlatformState.require(data.home()).ports().issuer();
        System.out.println(new Tokens(new Rest(), issuer).token(who));
        return 0;
    }

    private static String organisation(String text) {
        try {
            return OrganisationId.fromString(text).value();
        } catch (IllegalArgumentException e) {
            throw new Trouble(text + " is not an organisation: " + e.getMessage());
        }
    }

    private static String known(String roles) {
        List<String> codes = Stream.of(Role.values()).map(Role::name).toList();
        List<String> asked =
                Arrays.stream(roles.toUpperCase(Locale.ROOT).split(",", -1)).toList();
        if (!codes.containsAll(asked)) {
            throw new Trouble(roles + " is not a role; there are "
                    + Stream.of(Role.values())
                            .map(known -> known + " (" + known.english() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return String.join(",", asked);
    }
}
