package nl.kiem.local.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
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
            description =
                    "scheme:code of the organisation (default: that of the story; of SYS and OPS the one that runs"
                            + " the installation)")
    private @Nullable String organisation;

    @Option(names = "--person", paramLabel = "REF", description = "opaque reference (default: role and a number)")
    private @Nullable String person;

    @Option(names = "--explain", description = "also says, beside the token, what stands in it")
    private boolean explain;

    @Override
    public Integer call() {
        String roles = known(role);
        String organisationId = organisation(organisation == null ? usual(roles) : organisation);
        Tokens.Who who = Tokens.Who.as(roles, organisationId);
        if (person != null) who = new Tokens.Who(roles, organisationId, person);
        String issuer = PlatformState.require(data.home()).ports().issuer();
        String token = new Tokens(new Rest(), issuer).token(who);
        System.out.println(token);
        if (explain) explain(token);
        return 0;
    }

    /** To the other output, so that the token can still be taken from this one. */
    private static void explain(String token) {
        String[] parts = token.split("\\.", -1);
        for (int i = 0; i < 2; i++) {
            System.err.println(new String(Base64.getUrlDecoder().decode(parts[i]), StandardCharsets.UTF_8));
        }
    }

    private static String usual(String roles) {
        boolean keeps = List.of(roles.split(",", -1)).stream().anyMatch(List.of("SYS", "OPS")::contains);
        return keeps ? Tokens.KEEPER : ORGANISATION_DEFAULT;
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
