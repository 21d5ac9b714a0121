package nl.kiem.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kiem.audit.InclusionProof;
import nl.kiem.audit.Prover;
import nl.kiem.local.Trouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what shows that one event is part of what a signed head covers. */
@Command(
        name = "prove",
        description = "Writes a proof that an event is in the store, for somebody who has a signed head and the public"
                + " key. The event stands in it as it is stored.",
        mixinStandardHelpOptions = true)
public final class ProveCommand implements Callable<Integer> {

    @Mixin
    private AuditedStores stores = new AuditedStores();

    @Parameters(index = "0", paramLabel = "EVENT_ID", description = "stream and version: initiative-<uuid>/3")
    private String event = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "whose event it is (default: ask all)")
    private @Nullable String service;

    @Option(names = "--head", paramLabel = "NUMBER", description = "against which head (default: the last)")
    private long head;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: the terminal)")
    private @Nullable Path out;

    @Override
    public Integer call() throws SQLException {
        int slash = event.lastIndexOf('/');
        if (slash < 1 || !event.substring(slash + 1).matches("[1-9][0-9]{0,17}")) {
            throw new Trouble("an event is named by its stream and version, such as initiative-<uuid>/3");
        }
        String stream = event.substring(0, slash);
        long version = Long.parseLong(event.substring(slash + 1));
        for (String one : stores.named(service == null ? List.of() : List.of(service))) {
            Optional<InclusionProof> proof = prove(one, stream, version);
            if (proof.isPresent()) {
                write(proof.get());
                return 0;
            }
        }
        throw new Trouble("no store has an event " + event);
    }

    private Optional<InclusionProof> prove(String one, String stream, long version) throws SQLException {
        try {
            return Prover.inclusion(stores.connect(one), stream, version, head);
        } catch (IllegalArgumentException e) {
            throw Trouble.of(event + " cannot be proved", e);
        }
    }

    private void write(InclusionProof proof) {
        if (out == null) {
            System.out.print(proof.write());
            return;
        }
        try {
            Files.writeString(out, proof.write());
        } catch (IOException e) {
            throw Trouble.of("the proof cannot be written to " + out, e);
        }
    }
}
