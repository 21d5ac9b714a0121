package nl.kiem.initiative.fund.domain;

import java.math.BigDecimal;
import nl.kiem.events.contract.Money;

/** Amounts in words of refusals. */
final class Euros {

    private Euros() {}

    static String text(Money money) {
        return "EUR " + BigDecimal.valueOf(money.eurCents(), 2).toPlainString();
    }
}
