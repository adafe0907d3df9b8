package io.hengke.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            duplicates | 重复客户（Fellegi-Sunter）
            geometric | 合同期限：几何分布
            k-means, 3 segments | 行为分群：k 均值，3 群
            Gaussian mixture, 5 segments | 行为分群：高斯混合，5 群
            Gradient-boosted trees (churn) | 流失：梯度提升树
            text: comments | 问卷评论的主题与情感
            Survey drivers of nps | 驱动因素：推荐意愿（NPS）
            Survey drivers of 门店环境 | 驱动因素：门店环境
            T-learner 老友回归/触达组 | 对谁有效（T-learner）：老友回归/触达组
            MBG/CNBD-k | 购买次数：MBG/CNBD-k
            Something new | Something new
            """)
    void sayWhatAModelIsFor(String name, String shown) {
        assertThat(ModelNames.of(name, new Words(Language.ZH))).isEqualTo(shown);
    }
}
