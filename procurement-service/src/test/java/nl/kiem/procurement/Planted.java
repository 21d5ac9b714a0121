package nl.kiem.procurement;

import static nl.kiem.procurement.domain.Tenders.BUYER;
import static nl.kiem.procurement.domain.Tenders.DEADLINE;
import static nl.kiem.procurement.domain.Tenders.DISPATCH;
import static nl.kiem.procurement.domain.Tenders.EVALUATORS;
import static nl.kiem.procurement.domain.Tenders.MANDATE;
import static nl.kiem.procurement.domain.Tenders.MINISTRY;
import static nl.kiem.procurement.domain.Tenders.OPEN;
import static nl.kiem.procurement.domain.Tenders.on;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Metadata;
import nl.kiem.events.contract.Actor;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.NeedId;
import nl.kiem.events.contract.PersonRef;
import nl.kiem.events.contract.Role;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.ThreadId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.NeedEvent;
import nl.kiem.events.contract.procurement.Route;
import nl.kiem.events.contract.procurement.TenderEvent;
import nl.kiem.events.contract.procurement.TenderEvent.Received;
import nl.kiem.procurement.domain.Need;
import nl.kiem.procurement.domain.NeedCommand;
import nl.kiem.procurement.domain.ServedNeed;
import nl.kiem.procurement.domain.Tender;
import nl.kiem.procurement.domain.TenderCommand;

/** Needs and tenders of {@link nl.kiem.procurement.domain.Tenders#MINISTRY}, made without anybody asking over HTTP. */
@Singleton
public class Planted {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Actor LEAD = new Actor(new PersonRef("lead"), MINISTRY, EnumSet.of(Role.TL));

    private final CommandHandler<NeedCommand, Need, NeedEvent> needs;
    private final CommandHandler<TenderCommand, Tender, TenderEvent> tenders;

    Planted(
            CommandHandler<NeedCommand, Need, NeedEvent> needs,
            CommandHandler<TenderCommand, Tender, TenderEvent> tenders) {
        this.needs = needs;
        this.tenders = tenders;
    }

    UUID need(Visibility visibility) {
        NeedId id = new NeedId(UUID.randomUUID());
        tell(
                id,
                new NeedCommand.Raise(
                        id,
                        new ThreadId(UUID.randomUUID()),
                        "Sign language",
                        MINISTRY,
                        "Deaf visitors are helped in sign language",
                        List.of(),
                        Money.ofEuros(1_000_000),
                        List.of("79540000-1"),
                        null,
                        null,
                        visibility,
                        LEAD,
                        on(DISPATCH.minusDays(12))));
        return id.value();
    }

    UUID routedNeed(Visibility visibility) {
        NeedId id = new NeedId(need(visibility));
        tell(
                id,
                new NeedCommand.ChooseRoute(
                        Route.EU_PROCEDURE,
                        Authority.CENTRAL,
                        ContractNature.SERVICES,
                        List.of(),
                        DISPATCH,
                        "above the threshold",
                        null,
                        new PersonRef("ambassador"),
                        null,
                        false,
                        List.of(),
                        BUYER,
                        on(DISPATCH.minusDays(11))));
        return id.value();
    }

    /** Prepared and approved. */
    UUID unpublishedTender() {
        NeedId need = new NeedId(routedNeed(Visibility.PUBLIC));
        TenderId id = new TenderId(UUID.randomUUID());
        tell(need, new NeedCommand.LinkTender(id, null, BUYER, on(DISPATCH.minusDays(10))));
        var routed = (Need.Routed) await(needs.load(Streams.need(need.value()))).state();
        tell(id, new TenderCommand.Prepare(id, ServedNeed.of(routed), OPEN, BUYER, on(DISPATCH.minusDays(10))));
        tell(id, new TenderCommand.Approve(null, DEADLINE, false, null, id, MANDATE, on(DISPATCH.minusDays(3))));
        return id.value();
    }

    UUID publishedTender() {
        TenderId id = new TenderId(unpublishedTender());
        LocalDate published = DISPATCH.plusDays(1);
        tell(id, new TenderCommand.Dispatch(16, BUYER, on(DISPATCH)));
        tell(id, new TenderCommand.ConfirmPublication("12345-2026", on(published), BUYER, on(published)));
        return id.value();
    }

    /** Two tenders came in for its only lot. */
    UUID openedTender() {
        TenderId id = new TenderId(publishedTender());
        String lot = OPEN.lots().getFirst().id();
        var evaluator = new Actor(EVALUATORS.getFirst(), MINISTRY, EnumSet.of(Role.EVA));
        tell(
                id,
                new TenderCommand.OpenSubmissions(
                        EVALUATORS, List.of(new Received(lot, 2)), evaluator, on(DEADLINE.plusDays(1))));
        return id.value();
    }

    void tell(NeedId need, NeedCommand command) {
        await(needs.handle(Streams.need(need.value()), command, metadata(command.by()), OptionalLong.empty()));
    }

    void tell(TenderId tender, TenderCommand command) {
        await(tenders.handle(Streams.tender(tender.value()), command, metadata(command.by()), OptionalLong.empty()));
    }

    private static Metadata metadata(Actor by) {
        return new Metadata(UUID.randomUUID(), "", by, null);
    }

    private static <T> T await(Uni<T> asked) {
        return asked.await().atMost(PATIENCE);
    }
}
