package nl.kiem.initiative.biotope.ballot;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.kiem.events.Ids;
import nl.kiem.events.Rejection;
import nl.kiem.events.contract.BiotopeRoundId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.runtime.personal.VaultSeals;
import nl.kiem.events.runtime.personal.VaultSeals.Sealer;
import nl.kiem.initiative.biotope.domain.BiotopeReason;
import nl.kiem.initiative.biotope.domain.Sheet;

/**
 * Who has had a token, and what was answered: two heaps that nothing ties together. Neither says when, and both are gone
 * once the round is counted.
 */
@Singleton
public class Ballots {

    private static final String MAKE = """
            INSERT INTO biotope_round (round, public_key, secret) VALUES ($1, $2, $3) ON CONFLICT (round) DO NOTHING
            """;
    private static final String ROUND = "SELECT public_key, secret FROM biotope_round WHERE round = $1 AND taking";
    private static final String ASK = """
            INSERT INTO biotope_asked (round, who, blinded) VALUES ($1, $2, $3) ON CONFLICT (round, who) DO NOTHING
            """;
    private static final String ASKED = "SELECT blinded FROM biotope_asked WHERE round = $1 AND who = $2";
    private static final String HOLD = "SELECT round FROM biotope_round WHERE round = $1 AND taking FOR SHARE";
    private static final String SPEND = """
            INSERT INTO biotope_spent (round, token) VALUES ($1, $2) ON CONFLICT (round, token) DO NOTHING
            """;
    private static final String ANSWER = "INSERT INTO biotope_sheet (id, round, sealed) VALUES ($1, $2, $3)";
    private static final String STOP = "UPDATE biotope_round SET taking = false WHERE round = $1";
    private static final String SHEETS = "SELECT id, sealed FROM biotope_sheet WHERE round = $1";
    private static final List<String> FORGET = List.of(
            "DELETE FROM biotope_sheet WHERE round = $1",
            "DELETE FROM biotope_spent WHERE round = $1",
            "DELETE FROM biotope_asked WHERE round = $1",
            "DELETE FROM biotope_round WHERE round = $1");

    private final Pool vault;
    private final VaultSeals seals;

    Ballots(@ReactiveDataSource("vault") Pool vault, VaultSeals seals) {
        this.vault = vault;
        this.seals = seals;
    }

    /** The public key of the round, in base64url; made the first time it is asked for. */
    public Uni<String> open(BiotopeRoundId round) {
        return publicKey(round)
                .chain(known -> known.isEmpty() ? make(round) : Uni.createFrom().item(known.getFirst()));
    }

    /**
     * Signs a blinded token, once for each person; the same one again for somebody whom the answer did not reach.
     *
     * @return signature in base64url
     */
    public Uni<String> sign(BiotopeRoundId round, PersonRef person, String blinded) {
        return secret(round).chain(secret -> {
            String who = secret.pseudonym(person);
            String hash = Ids.fingerprint(blinded);
            return vault.preparedQuery(ASK)
                    .execute(Tuple.of(round.value(), who, hash))
                    .chain(() -> vault.preparedQuery(ASKED).execute(Tuple.of(round.value(), who)))
                    .map(rows -> {
                        if (!hash.equals(rows.iterator().next().getString(0))) {
                            throw new Rejection(BiotopeReason.TICKET_GIVEN_ALREADY, "each person has one token");
                        }
                        return secret.sign(blinded);
                    });
        });
    }

    /**
     * Takes an answer with a token that was not used before. Whose it is cannot be told.
     *
     * @param sheet asked for once the token turned out to be good: whoever has none learns nothing of the round
     */
    public Uni<Void> answer(BiotopeRoundId round, Token token, Supplier<Sheet> sheet) {
        return publicKey(round)
                .invoke(found -> {
                    boolean ours = !found.isEmpty() && token.isSignedWith(found.getFirst());
                    if (!ours) throw new Rejection(BiotopeReason.TOKEN_NOT_TAKEN, "no open round takes this token");
                })
                .chain(() -> seals.sealer(key(round)))
                .chain(sealer -> vault.withTransaction(tx -> put(tx, round, token, sheet.get(), sealer)));
    }

    /** From here on nothing is taken any more. What was answered, in no order. */
    public Uni<List<Sheet>> count(BiotopeRoundId round) {
        return vault.preparedQuery(STOP)
                .execute(Tuple.of(round.value()))
                .chain(() -> seals.existing(key(round)))
                .chain(sealer -> sealer.isEmpty()
                        ? Uni.createFrom().item(List.<Sheet>of())
                        : vault.preparedQuery(SHEETS)
                                .execute(Tuple.of(round.value()))
                                .map(rows -> sheets(rows, sealer.get())));
    }

    /** Everything that was asked and answered, and the key under which it could be read. */
    public Uni<Void> forget(BiotopeRoundId round) {
        Uni<Void> gone = seals.destroy(key(round));
        for (String sql : FORGET) {
            gone = gone.chain(() ->
                    vault.preparedQuery(sql).execute(Tuple.of(round.value())).replaceWithVoid());
        }
        return gone;
    }

    private Uni<Void> put(SqlConnection tx, BiotopeRoundId round, Token token, Sheet sheet, Sealer sealer) {
        UUID id = UUID.randomUUID();
        Tuple answer = Tuple.of(id, round.value(), sealer.close(sheet.bytes(), place(id)));
        return tx.preparedQuery(HOLD)
                .execute(Tuple.of(round.value()))
                .invoke(held -> {
                    if (held.size() == 0) {
                        throw new Rejection(BiotopeReason.TOKEN_NOT_TAKEN, "no open round takes this token");
                    }
                })
                .chain(() -> tx.preparedQuery(SPEND).execute(Tuple.of(round.value(), token.hash())))
                .invoke(spent -> {
                    if (spent.rowCount() == 0) {
                        throw new Rejection(BiotopeReason.ALREADY_ANSWERED, "this token was answered with before");
                    }
                })
                .chain(() -> tx.preparedQuery(ANSWER).execute(answer))
                .replaceWithVoid();
    }

    private Uni<String> make(BiotopeRoundId round) {
        return Uni.createFrom()
                .item(BlindSignature::newKey)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(pair -> seals.sealer(key(round))
                        .chain(sealer -> vault.preparedQuery(MAKE)
                                .execute(Tuple.of(
                                        round.value(), encoded(pair), RoundSecret.sealed(pair, sealer, round)))))
                .chain(() -> publicKey(round))
                .map(List::getFirst);
    }

    private Uni<List<String>> publicKey(BiotopeRoundId round) {
        return vault.preparedQuery(ROUND).execute(Tuple.of(round.value())).map(rows -> {
            List<String> found = new ArrayList<>();
            for (Row row : rows) found.add(row.getString(0));
            return found;
        });
    }

    private Uni<RoundSecret> secret(BiotopeRoundId round) {
        return vault.preparedQuery(ROUND).execute(Tuple.of(round.value())).chain(rows -> {
            if (rows.size() == 0) throw new Rejection(BiotopeReason.ROUND_CLOSED, "people can no longer answer");
            String sealed = rows.iterator().next().getString(1);
            return seals.sealer(key(round)).map(sealer -> RoundSecret.open(sealed, sealer, round));
        });
    }

    private static List<Sheet> sheets(Iterable<Row> rows, Sealer sealer) {
        List<Sheet> sheets = new ArrayList<>();
        for (Row row : rows) {
            sheets.add(Sheet.of(sealer.open(row.getString(1), place(row.getUUID(0)))));
        }
        return sheets;
    }

    private static String encoded(KeyPair pair) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(pair.getPublic().getEncoded());
    }

    private static String key(BiotopeRoundId round) {
        return "biotope:" + round;
    }

    private static String place(UUID sheet) {
        return "biotope_sheet/" + sheet;
    }
}
