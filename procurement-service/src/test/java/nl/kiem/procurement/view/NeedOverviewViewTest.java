package nl.kiem.procurement.view;

import static nl.kiem.procurement.domain.Tenders.AMBASSADOR;
import static nl.kiem.procurement.domain.Tenders.CASE;
import static nl.kiem.procurement.domain.Tenders.MINISTRY;
import static nl.kiem.procurement.domain.Tenders.NEED;
import static nl.kiem.procurement.domain.Tenders.RULES;
import static nl.kiem.procurement.domain.Tenders.TENDER;
import static nl.kiem.procurement.domain.Tenders.THREAD;
import static nl.kiem.procurement.domain.Tenders.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kiem.events.Custody;
import nl.kiem.events.contract.Money;
import nl.kiem.events.contract.TenderId;
import nl.kiem.events.contract.Visibility;
import nl.kiem.events.contract.procurement.Authority;
import nl.kiem.events.contract.procurement.ContractNature;
import nl.kiem.events.contract.procurement.NeedEvent.NeedFulfilled;
import nl.kiem.events.contract.procurement.NeedEvent.NeedReopened;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementNeedRaised;
import nl.kiem.events.contract.procurement.NeedEvent.ProcurementRouteChosen;
import nl.kiem.events.contract.procurement.NeedEvent.TenderLinked;
import nl.kiem.events.contract.procurement.Route;
import nl.kiem.events.testkit.ViewSpec;
import nl.kiem.procurement.Streams;
import nl.kiem.procurement.view.NeedOverview.Choice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedOverviewViewTest {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant RAISED_AT = on(DAY);
    static final Instant LATER = on(DAY.plusDays(1));
    static final ProcurementNeedRaised RAISED = new ProcurementNeedRaised(
            NEED,
            THREAD,
            "Signs",
            MINISTRY,
            "Signs for all",
            Money.ofEuros(1_000),
            List.of(),
            null,
            CASE,
            Visibility.PUBLIC,
            RAISED_AT);
    static final ProcurementRouteChosen CHOSEN = new ProcurementRouteChosen(
            NEED,
            THREAD,
            Route.EU_PROCEDURE,
            Route.EU_PROCEDURE,
            List.of(),
            Authority.CENTRAL,
            ContractNature.SERVICES,
            List.of("72000000-5"),
            Money.ofEuros(1_000),
            List.of(),
            Money.ofEuros(140_000),
            "recorded",
            null,
            AMBASSADOR,
            RULES.on(DAY),
            LATER);
    static final TenderLinked LINKED = new TenderLinked(NEED, THREAD, TENDER, LATER);
    static final Choice CHOICE = new Choice(
            Route.EU_PROCEDURE,
            List.of(),
            Authority.CENTRAL,
            ContractNature.SERVICES,
            Money.ofEuros(1_000),
            List.of(),
            Money.ofEuros(140_000),
            "recorded",
            null,
            AMBASSADOR,
            RULES.on(DAY));

    final ViewSpec<NeedOverview> needs = ViewSpec.of(new NeedOverviewView());

    @Test
    void a_draft_has_no_codes_and_no_route() {
        needs.given(Streams.need(NEED), RAISED).then(row(1, "Raised", List.of(), null, null, RAISED_AT));
    }

    @Test
    void a_route_brings_the_codes_and_a_tender_its_link() {
        needs.given(Streams.need(NEED), RAISED, CHOSEN, LINKED)
                .then(row(3, "Routed", CHOSEN.cpv(), CHOICE, TENDER, LATER));
    }

    @Test
    void a_contract_fulfils_it() {
        needs.given(Streams.need(NEED), RAISED, CHOSEN, LINKED, new NeedFulfilled(NEED, THREAD, TENDER, LATER))
                .then(row(4, "Fulfilled", CHOSEN.cpv(), CHOICE, TENDER, LATER));
    }

    @Test
    void an_ended_tender_leaves_it_without_route() {
        needs.given(Streams.need(NEED), RAISED, CHOSEN, LINKED, new NeedReopened(NEED, THREAD, TENDER, "none", LATER))
                .then(row(4, "Raised", CHOSEN.cpv(), null, null, LATER));
    }

    private static NeedOverview row(
            long version,
            String state,
            List<String> cpv,
            @Nullable Choice choice,
            @Nullable TenderId tender,
            Instant changedAt) {
        return new NeedOverview(
                NEED.toString(),
                version,
                state,
                THREAD,
                MINISTRY,
                "Signs",
                "Signs for all",
                Money.ofEuros(1_000),
                cpv,
                null,
                CASE,
                choice == null ? null : Route.EU_PROCEDURE,
                choice,
                tender,
                RAISED_AT,
                changedAt,
                Custody.of(MINISTRY, Visibility.PUBLIC));
    }
}
