package io.hengke.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The cost types of the data contract, section 3: dotted codes, whose first word is the class, with their Chinese names.
 * {@code overhead.} takes any second word.
 */
public final class CostTypes {

    /** A class whose cost types may have any name. */
    public static final String OPEN_CLASS = "overhead";

    private static final SequencedMap<String, String> CHINESE_BY_CODE = new LinkedHashMap<>();

    static {
        add("acquisition", "advertising 广告 content 内容 promotion 促销 event 会展 public_relations 公关 market_research 市场调研");
        add("acquisition", "prospecting 潜客挖掘 sales_pay 销售薪酬 sales_commission 销售佣金 sales_travel 销售差旅");
        add("acquisition", "sales_training 销售培训");
        add("service", "phone 电话客服 chat 在线客服 self_service 自助服务 onsite 上门服务 after_sales 售后");
        add("service", "facility 场地设施 process_improvement 流程优化");
        add("logistics", "shipping 配送 returns 退货 packaging 包装");
        add("maintenance", "membership 会员 rewards 积分奖励 care_visit 回访关怀 value_added 增值服务 survey 满意度调查");
        add("complaint", "handling 投诉处理 compensation 投诉赔付 escalation 投诉升级");
        add("data", "collection 数据采集 storage 数据存储 third_party 第三方数据 governance 数据治理 compliance 合规");
        add("platform", "licence 系统许可 upkeep 系统维护 upgrade 系统升级");
        add("people", "training 培训 pay 薪酬 incentive 激励");
    }

    private CostTypes() {}

    private static void add(String costClass, String pairs) {
        var words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            CHINESE_BY_CODE.put(costClass + "." + words[i], words[i + 1]);
        }
    }

    /** Code to Chinese name, in the contract's order. */
    public static Map<String, String> chineseByCode() {
        return Collections.unmodifiableMap(CHINESE_BY_CODE);
    }

    /** What readers call a class or a cost type: the latter in Chinese by its name, in English by its class and its word. */
    public static String name(String code, Language language) {
        if (classes().contains(code)) {
            return Messages.in(language).name("costing.class", code);
        }
        if (language == Language.ZH) {
            return CHINESE_BY_CODE.getOrDefault(
                    code, code.startsWith(OPEN_CLASS + ".") ? code.substring(OPEN_CLASS.length() + 1) : code);
        }
        var dot = code.indexOf('.');
        return dot < 0
                ? code
                : Messages.in(language).name("costing.class", code.substring(0, dot)) + ": "
                        + code.substring(dot + 1).replace('_', ' ');
    }

    /** All codes but those of the open class. */
    public static List<String> codes() {
        return List.copyOf(CHINESE_BY_CODE.sequencedKeySet());
    }

    /** Whether any cost line may have a type that begins so. */
    public static boolean begins(String prefix) {
        return CHINESE_BY_CODE.keySet().stream().anyMatch(it -> it.startsWith(prefix))
                || OPEN_CLASS.startsWith(prefix)
                || prefix.startsWith(OPEN_CLASS + ".");
    }

    /** The first words: what a budget may be planned for as a whole. */
    public static List<String> classes() {
        var classes = new ArrayList<String>();
        CHINESE_BY_CODE.sequencedKeySet().stream()
                .map(it -> it.substring(0, it.indexOf('.')))
                .distinct()
                .forEach(classes::add);
        classes.add(OPEN_CLASS);
        return classes;
    }

    /** Codes and Chinese names: everything a suggestion may name. */
    public static List<String> names() {
        var names = new ArrayList<>(CHINESE_BY_CODE.sequencedKeySet());
        names.addAll(CHINESE_BY_CODE.values());
        return names;
    }
}
