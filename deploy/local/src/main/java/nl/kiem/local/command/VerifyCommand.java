package nl.kiem.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kiem.audit.InclusionProof;
import nl.kiem.audit.Keys;
import nl.kiem.events.proof.TreeHead;
import nl.kiem.local.Trouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a proof; asks nobody. */
@Command(
        name = "verify",
        description = "Checks a proof file with nothing but the public key, and a head that you kept if you have one."
                + " Ends with 0 when it holds, else with 1.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private static final int DOES_NOT_HOLD = 1;

    @Parameters(index = "0", paramLabel = "FILE", description = "as ./kiem audit prove wrote it")
    private Path file = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "public key in PEM or as JWKS")
    private Path key = Path.of("");

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "the signed head that you kept: the proof must be against that one")
    private @Nullable Path head;

    @Override
    public Integer call() {
        try {
            Keys keys = Keys.read(key);
            InclusionProof proof = InclusionProof.parse(Files.readString(file));
            Optional<String> fault = proof.fault(keys);
            if (fault.isEmpty() && head != null && !keepsHead(keys, head, proof)) {
                fault = Optional.of("the proof is against another head than the one you kept");
            }
            if (fault.isPresent()) {
                System.out.println(proof.id() + ": DOES NOT HOLD: " + fault.get());
                return DOES_NOT_HOLD;
            }
            TreeHead tree = keys.read(proof.head()).orElseThrow();
            System.out.printf(
                    "%s: holds: %s, recorded %s, is leaf %d of the %d under head %d of %s, signed %s%n",
                    proof.id(),
                    proof.event().type(),
                    proof.recordedAt(),
                    proof.leaf(),
                    tree.size(),
                    tree.number(),
                    tree.log(),
                    tree.at());
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            throw Trouble.of("the proof cannot be checked", e);
        }
    }

    private static boolean keepsHead(Keys keys, Path head, InclusionProof proof) throws IOException {
        return keys.heads(Files.readString(head)).stream()
                .anyMatch(one -> one.jws().equals(proof.head()));
    }
}
