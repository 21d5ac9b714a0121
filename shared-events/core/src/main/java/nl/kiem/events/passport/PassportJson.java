package nl.kiem.events.passport;

import static nl.kiem.events.passport.Json.object;
import static nl.kiem.events.passport.Json.texts;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kiem.events.contract.initiative.InnovationType;
import nl.kiem.events.contract.initiative.Measure.Direction;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.passport.ProofPassport.Evidence;
import nl.kiem.events.passport.ProofPassport.Idea;
import nl.kiem.events.passport.ProofPassport.LogEntry;
import nl.kiem.events.passport.ProofPassport.Result;
import nl.kiem.events.passport.ProofPassport.Trial;

/** The passport as JSON and back. A change of shape is another version, beside this one. */
final class PassportJson {

    private static final String KIND = "kiem-proof-passport";
    private static final long VERSION = 1;
    private static final int NAME_MAX = 400;
    private static final int TEXT_MAX = 8000;
    private static final int LIST_MAX = 100;

    private PassportJson() {}

    static Json.Obj write(ProofPassport passport) {
        return object().put("kind", KIND)
                .put("version", VERSION)
                .put("issuer", passport.issuer())
                .put("hash", passport.hash().toString())
                .put("proof", proof(passport))
                .made();
    }

    static Json.Obj proof(ProofPassport passport) {
        return object().put("organisation", passport.organisation().value())
                .put("initiative", idea(passport.initiative()))
                .put("pilot", trial(passport.pilot()))
                .put("evidence", evidence(passport.evidence()))
                .put(
                        "measures",
                        new Json.Arr(passport.measures().stream()
                                .map(PassportJson::result)
                                .toList()))
                .put("provenOn", passport.provenOn().toString())
                .put("validUntil", passport.validUntil().toString())
                .put("event", entry(passport.event()))
                .made();
    }

    private static Json idea(Idea idea) {
        var making = object().put("id", idea.id().toString())
                .put("title", idea.title())
                .put("targetGroups", texts(idea.targetGroups()))
                .put("types", texts(idea.types().stream().map(Enum::name).toList()));
        return (idea.problem() == null ? making : making.put("problem", idea.problem())).made();
    }

    private static Json trial(Trial pilot) {
        return object().put("id", pilot.id().toString())
                .put("hypotheses", texts(pilot.hypotheses()))
                .put("design", pilot.design().name())
                .put("riskClass", pilot.riskClass().name())
                .put("start", pilot.start().toString())
                .put("end", pilot.end().toString())
                .made();
    }

    private static Json evidence(Evidence evidence) {
        return object().put("level", evidence.level())
                .put("confidence", evidence.confidence())
                .put("limits", evidence.limits())
                .put("assessor", evidence.assessor().value())
                .put("assessedOn", evidence.assessedOn().toString())
                .put("dossierReference", evidence.dossierReference())
                .put("dossierHash", evidence.dossierHash().toString())
                .made();
    }

    private static Json result(Result result) {
        var groups = object();
        result.groups().forEach((group, value) -> groups.put(group, value.toPlainString()));
        return object().put("name", result.name())
                .put("primary", result.primary())
                .put("unit", result.unit())
                .put("direction", result.direction().name())
                .put("source", result.source())
                .put("baseline", result.baseline().toPlainString())
                .put("target", result.target().toPlainString())
                .put("result", result.result().toPlainString())
                .put("n", result.n())
                .put("from", result.from().toString())
                .put("to", result.to().toString())
                .put("groups", groups.made())
                .made();
    }

    private static Json entry(LogEntry event) {
        return object().put("id", event.id())
                .put("hash", event.hash().toString())
                .made();
    }

    /** Both parts of the outer shape: what it says of itself, and the passport. */
    record Read(ProofPassport passport, String hash) {}

    /** @throws IllegalArgumentException naming the member that is not as it must be */
    static Read read(Json json) {
        Shape whole = Shape.of("", json);
        if (!whole.text("kind", NAME_MAX).equals(KIND)) throw whole.fault("kind", "is not " + KIND);
        if (whole.whole("version") != VERSION) throw whole.fault("version", "is not " + VERSION);
        String issuer = whole.text("issuer", NAME_MAX);
        String hash = whole.text("hash", NAME_MAX);
        Shape proof = whole.object("proof");
        ProofPassport passport = new ProofPassport(
                issuer,
                proof.organisation("organisation"),
                idea(proof.object("initiative")),
                trial(proof.object("pilot")),
                evidence(proof.object("evidence")),
                proof.objects("measures", LIST_MAX, PassportJson::result),
                proof.day("provenOn"),
                proof.day("validUntil"),
                entry(proof.object("event")));
        proof.end();
        whole.end();
        return new Read(passport, hash);
    }

    private static Idea idea(Shape json) {
        Idea idea = new Idea(
                json.uuid("id"),
                json.text("title", NAME_MAX),
                json.has("problem") ? json.text("problem", TEXT_MAX) : null,
                json.texts("targetGroups", LIST_MAX, NAME_MAX),
                json.texts("types", LIST_MAX, NAME_MAX).stream()
                        .map(type -> json.code("types", InnovationType.class, type))
                        .toList());
        json.end();
        return idea;
    }

    private static Trial trial(Shape json) {
        Trial pilot = new Trial(
                json.uuid("id"),
                json.texts("hypotheses", LIST_MAX, TEXT_MAX),
                json.code("design", StudyDesign.class),
                json.code("riskClass", RiskClass.class),
                json.day("start"),
                json.day("end"));
        json.end();
        return pilot;
    }

    private static Evidence evidence(Shape json) {
        long level = json.whole("level");
        if (level < 1 || level > 5) throw json.fault("level", "is not 1 to 5");
        Evidence evidence = new Evidence(
                (int) level,
                json.text("confidence", TEXT_MAX),
                json.text("limits", TEXT_MAX),
                json.organisation("assessor"),
                json.day("assessedOn"),
                json.text("dossierReference", NAME_MAX),
                json.hash("dossierHash"));
        json.end();
        return evidence;
    }

    private static Result result(Shape json) {
        Result result = new Result(
                json.text("name", NAME_MAX),
                json.flag("primary"),
                json.text("unit", NAME_MAX),
                json.code("direction", Direction.class),
                json.text("source", NAME_MAX),
                json.decimal("baseline"),
                json.decimal("target"),
                json.decimal("result"),
                json.whole("n"),
                json.day("from"),
                json.day("to"),
                groups(json.object("groups")));
        json.end();
        return result;
    }

    private static SortedMap<String, BigDecimal> groups(Shape json) {
        List<String> names = json.names(LIST_MAX);
        var groups = new TreeMap<String, BigDecimal>();
        names.forEach(group -> groups.put(group, json.decimal(group)));
        return groups;
    }

    private static LogEntry entry(Shape json) {
        LogEntry entry = new LogEntry(json.text("id", NAME_MAX), json.hash("hash"));
        json.end();
        return entry;
    }
}
