package nl.kiem.procurement.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.Admission;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.runtime.http.Answers;
import nl.kiem.events.runtime.http.CommandAnswer;
import nl.kiem.procurement.Streams;
import nl.kiem.procurement.domain.Need;
import nl.kiem.procurement.domain.NeedCommand;
import nl.kiem.procurement.domain.Tender;
import nl.kiem.procurement.domain.TenderCommand;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sends commands to a tender that exists, and reads what they need of the need that it serves. */
@Singleton
class TenderCommands {

    private final CommandHandler<NeedCommand, Need, NeedEvent> needs;
    private final CommandHandler<TenderCommand, Tender, TenderEvent> tenders;

    TenderCommands(
            CommandHandler<NeedCommand, Need, NeedEvent> needs,
            CommandHandler<TenderCommand, Tender, TenderEvent> tenders) {
        this.needs = needs;
        this.tenders = tenders;
    }

    Uni<RestResponse<CommandAnswer>> send(
            UUID id, TenderCommand command, Metadata metadata, OptionalLong expectedVersion, Admission admission) {
        return tenders.handle(Streams.tender(id), command, metadata, expectedVersion, admission)
                .map(outcome -> Answers.done(id, outcome));
    }

    /** The tender that the need of this one is linked to; null when it is linked to none, or when this one is unknown. */
    Uni<@Nullable TenderId> serving(UUID id, Admission admission) {
        return tenders.load(Streams.tender(id), admission).chain(tender -> switch (tender.state()) {
            case Tender.Absent _ -> Uni.createFrom().<TenderId>nullItem();
            case Tender.Known known ->
                needs.load(Streams.need(known.plan().needId()), Admission.SYSTEM)
                        .map(need -> linkedTo(need.state()));
        });
    }

    private static @Nullable TenderId linkedTo(Need need) {
        return switch (need) {
            case Need.Routed routed -> routed.tender();
            case Need.Fulfilled fulfilled -> fulfilled.tender();
            case Need.Absent _, Need.Raised _ -> null;
        };
    }
}
