package io.handback.local;

import java.util.List;
import java.util.logging.LogManager;

import io.handback.embedded.EmbeddedStartException;
import io.handback.local.doctor.DoctorCommand;
import io.handback.local.load.LoadCommand;
import io.handback.local.status.StatusCommand;
import io.handback.local.stop.StopCommand;
import io.handback.local.test.TestCommand;
import io.handback.local.token.TokenCommand;
import io.handback.local.topic.TopicCommand;
import io.handback.local.up.UpCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/// The command line.
@Command(name = "./handback", mixinStandardHelpOptions = false, synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n", header = {
        "Hands back to marketing what happened to its material: what reps think of it,", "whether they use it, whether buyers read it.",
        ""}, description = {"", "Runs the whole of Handback on this machine; all it needs is a JDK 25.", ""}, footer = {"",
                "Start with:  ./handback up           everything, on one port",
                "Then:        ./handback token rep    a token to call it with",
                "",
                "Every command explains itself:  ./handback COMMAND --help",
                "",
                "HANDBACK_HOME moves the folder with data, logs and keys (default: .handback)."}, subcommands = {UpCommand.class,
                        TestCommand.class, TokenCommand.class, LoadCommand.class, TopicCommand.class,
                        StatusCommand.class, DoctorCommand.class, StopCommand.class})
public final class Handback {

    private static final int HELP_WIDTH = 110;

    private Handback() {}

    /// Runs the command and exits with its code: 0 done, 1 refused with a sentence, 2 misspelt.
    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        System.exit(commandLine().execute(args));
    }

    /// The command line, ready to be executed.
    ///
    /// @param more commands that come from elsewhere
    public static CommandLine commandLine(Object... more) {
        CommandLine commandLine = new CommandLine(new Handback());
        List.of(more).forEach(commandLine::addSubcommand);
        addHelp(commandLine);
        commandLine.getSubcommands()
                .values()
                .forEach(Handback::addHelp);
        return commandLine
                .setExecutionExceptionHandler((problem, failed, _) -> explain(problem, failed));
    }

    private static void addHelp(CommandLine command) {
        command.setUsageHelpWidth(HELP_WIDTH);
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help and exit.")
                        .build());
    }

    private static int explain(Exception problem, CommandLine commandLine) {
        commandLine.getErr().println(switch (problem) {
            case Refusal refusal -> refusal.sentence();
            case EmbeddedStartException start -> start.getMessage();
            default -> "That should not have happened: " + problem + ". " + LauncherLog.keep(problem);
        });
        return 1;
    }
}
