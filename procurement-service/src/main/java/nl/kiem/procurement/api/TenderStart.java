package nl.kiem.procurement.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalLong;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.CommandHandler.Outcome;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.procurement.Streams;
import nl.kiem.procurement.domain.Need;
import nl.kiem.procurement.domain.NeedCommand;
import nl.kiem.procurement.domain.NeedCommand.LinkTender;
import nl.kiem.procurement.domain.ServedNeed;
import nl.kiem.procurement.domain.Tender;
import nl.kiem.procurement.domain.TenderCommand;
import nl.kiem.procurement.domain.TenderCommand.Plan;
import nl.kiem.procurement.domain.TenderCommand.Prepare;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a tender for a need, so that no second one can stand beside an open one. The need is the judge: it takes the
 * link first, by its own version, and only then the tender is written. A link whose tender was never written (the
 * service died in between and nobody asked again) gives way to the next after a minute; should both be written after all, only the one
 * that the need is linked to can be approved.
 */
@Singleton
class TenderStart {

    private final CommandHandler<NeedCommand, Need, NeedEvent> needs;
    private final CommandHandler<TenderCommand, Tender, TenderEvent> tenders;

    TenderStart(
            CommandHandler<NeedCommand, Need, NeedEvent> needs,
            CommandHandler<TenderCommand, Tender, TenderEvent> tenders) {
        this.needs = needs;
        this.tenders = tenders;
    }

    /** The plan, with who asks and when, for a need that is still to be read. */
    record Draft(TenderId tender, NeedId need, Plan plan, Metadata metadata, Instant at, Admission admission) {

        Prepare forNeed(ServedNeed served) {
            return new Prepare(tender, served, plan, metadata.actor(), at);
        }
    }

    Uni<Outcome<Tender>> prepare(Draft draft) {
        return tenders.load(Streams.tender(draft.tender()), draft.admission()).chain(tender -> switch (tender.state()) {
            case Tender.Known known -> write(draft, ServedNeed.of(known.plan())); // a repeat: first outcome or refusal
            case Tender.Absent absent -> linkAndWrite(draft, absent);
        });
    }

    private Uni<Outcome<Tender>> linkAndWrite(Draft draft, Tender.Absent absent) {
        return needs.load(Streams.need(draft.need()), draft.admission())
                .chain(need -> vacant(need.state()).chain(vacant -> {
                    LinkTender link = new LinkTender(
                            draft.tender(), vacant, draft.metadata().actor(), draft.at());
                    needs.decider().decide(link, need.state());
                    if (!(need.state() instanceof Need.Routed routed)) throw new IllegalStateException("not routed");
                    ServedNeed served = ServedNeed.of(routed);
                    tenders.decider().decide(draft.forNeed(served), absent); // refused before anything is linked
                    return linked(draft, link).chain(_ -> write(draft, served));
                }));
    }

    /** The link of a tender that nobody wrote. */
    private Uni<@Nullable TenderId> vacant(Need need) {
        if (!(need instanceof Need.Routed routed) || routed.tender() == null)
            return Uni.createFrom().nullItem();
        TenderId linked = routed.tender();
        return tenders.load(Streams.tender(linked), Admission.SYSTEM)
                .map(tender -> tender.version() == 0 ? linked : null);
    }

    private Uni<Outcome<Need>> linked(Draft draft, LinkTender link) {
        return needs.handle(
                Streams.need(draft.need()), link, draft.metadata(), OptionalLong.empty(), draft.admission());
    }

    private Uni<Outcome<Tender>> write(Draft draft, ServedNeed served) {
        return tenders.handle(
                Streams.tender(draft.tender()),
                draft.forNeed(served),
                draft.metadata(),
                OptionalLong.empty(),
                draft.admission());
    }
}
