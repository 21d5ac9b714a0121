package nl.kiem.procurement.reaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalLong;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.runtime.kafka.SystemMetadata;
import nl.kiem.procurement.Streams;
import nl.kiem.procurement.domain.Need;
import nl.kiem.procurement.domain.NeedCommand;
import nl.kiem.procurement.domain.Tender;
import nl.kiem.procurement.domain.TenderCommand;

/** Tells a need how its tender came out, once every lot is settled: with a contract at least, or with none. */
@Singleton
class NeedFollowsTender {

    private final CommandHandler<NeedCommand, Need, NeedEvent> needs;
    private final CommandHandler<TenderCommand, Tender, TenderEvent> tenders;
    private final SystemMetadata system;
    private final InstantSource clock;

    NeedFollowsTender(
            CommandHandler<NeedCommand, Need, NeedEvent> needs,
            CommandHandler<TenderCommand, Tender, TenderEvent> tenders,
            SystemMetadata system,
            InstantSource clock) {
        this.needs = needs;
        this.tenders = tenders;
        this.system = system;
        this.clock = clock;
    }

    /** @param reason for which the need would be open again */
    Uni<Void> follow(NeedId need, TenderId tender, String reason, Metadata metadata) {
        return tenders.load(Streams.tender(tender)).chain(outcome -> switch (outcome.state()) {
            case Tender.Awarded _ ->
                tell(need, new NeedCommand.Fulfil(tender, system.actor(), clock.instant()), metadata);
            case Tender.Ended _ ->
                tell(need, new NeedCommand.Reopen(tender, reason, system.actor(), clock.instant()), metadata);
            case Tender _ -> Uni.createFrom().voidItem(); // other lots are still on their way
        });
    }

    private Uni<Void> tell(NeedId need, NeedCommand command, Metadata metadata) {
        return needs.handle(Streams.need(need), command, metadata, OptionalLong.empty())
                .replaceWithVoid();
    }
}
