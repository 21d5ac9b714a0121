package nl.kiem.local;

import java.util.Objects;
import nl.kiem.local.command.AuditCommand;
import nl.kiem.local.command.ClockCommand;
import nl.kiem.local.command.DemoCommand;
import nl.kiem.local.command.DownCommand;
import nl.kiem.local.command.ImportCommand;
import nl.kiem.local.command.RegisterCommand;
import nl.kiem.local.command.ReplayCommand;
import nl.kiem.local.command.StatusCommand;
import nl.kiem.local.command.StoryCommand;
import nl.kiem.local.command.TokenCommand;
import nl.kiem.local.command.UpCommand;
import nl.kiem.local.command.VerifyPassportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be typed behind {@code ./kiem}; building and testing are done by the script itself. */
@Command(
        name = "./kiem",
        description = "Takes a renewal of public service from the shop floor to use across government.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            StoryCommand.class,
            StatusCommand.class,
            DownCommand.class,
            TokenCommand.class,
            ClockCommand.class,
            ReplayCommand.class,
            AuditCommand.class,
            RegisterCommand.class,
            VerifyPassportCommand.class,
            ImportCommand.class
        },
        footer = {
            "",
            "Also: ./kiem build (what is not built), ./kiem test (everything that must pass), ./kiem check NAME, ./kiem bench NAME."
        })
public final class Kiem {

    private Kiem() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Kiem());
        CommandLine clock = Objects.requireNonNull(line.getSubcommands().get("clock"));
        clock.setUnmatchedOptionsArePositionalParams(true); // -P10D is an amount
        line.setExecutionExceptionHandler((failure, failed, _) -> {
            if (!(failure instanceof Trouble trouble)) throw failure;
            failed.getErr().println("kiem: " + trouble.sentence());
            return failed.getCommandSpec().exitCodeOnExecutionException();
        });
        if (arguments.length == 0 || arguments[0].equals("help")) {
            line.usage(System.out);
            return CommandLine.ExitCode.OK;
        }
        return line.execute(arguments);
    }
}
