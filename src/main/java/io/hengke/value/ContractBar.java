package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.value.contract.ContractRows;
import java.util.Optional;

/**
 * How much data a contract model needs before its figures are shown.
 *
 * @param contracts in all
 * @param ended of them
 * @param months the longest contract was seen
 */
record ContractBar(int contracts, int ended, int months) {

    /** 100 contracts, 30 of them ended, seen for 6 months. */
    static final ContractBar DEFAULT = new ContractBar(100, 30, 6);

    Optional<Refusal> refuse(ContractRows rows) {
        if (rows.contracts() < contracts) {
            return Optional.of(Refusal.of("value.refused.contracts", (long) rows.contracts(), contracts));
        }
        if (rows.endedContracts() < ended) {
            return Optional.of(Refusal.of("value.refused.contracts-ended", (long) rows.endedContracts(), ended));
        }
        if (rows.size() - 1 < months) {
            return Optional.of(Refusal.of("value.refused.contract-months", rows.size() - 1, months));
        }
        return Optional.empty();
    }
}
