package huizong.catalogue;

import java.math.BigDecimal;

/** The money unit a cover declares (金额单位); amounts are stored in yuan. */
public enum MoneyUnit {
    YUAN("元", 0), WAN("万元", 4), YI("亿元", 8);

    private final String chinese;
    private final int power;

    MoneyUnit(String chinese, int power) {
        this.chinese = chinese;
        this.power = power;
    }

    public String chinese() {
        return chinese;
    }

    /** The exponent of ten: 0, 4 or 8. */
    public int power() {
        return power;
    }

    /** The same amount in yuan, exactly. */
    public BigDecimal inYuan(BigDecimal amount) {
        return amount.scaleByPowerOfTen(power);
    }
}
