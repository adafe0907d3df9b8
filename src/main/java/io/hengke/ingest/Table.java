package io.hengke.ingest;

import static io.hengke.ingest.Column.optional;
import static io.hengke.ingest.Column.required;
import static io.hengke.ingest.ColumnType.AMOUNT;
import static io.hengke.ingest.ColumnType.COST_TYPE;
import static io.hengke.ingest.ColumnType.COST_TYPE_PREFIX;
import static io.hengke.ingest.ColumnType.COUNT;
import static io.hengke.ingest.ColumnType.CURRENCY;
import static io.hengke.ingest.ColumnType.CUSTOMER_KIND;
import static io.hengke.ingest.ColumnType.DAY;
import static io.hengke.ingest.ColumnType.LINE_NUMBER;
import static io.hengke.ingest.ColumnType.MINUTES;
import static io.hengke.ingest.ColumnType.MOMENT;
import static io.hengke.ingest.ColumnType.MONTH;
import static io.hengke.ingest.ColumnType.OPEN_DAY;
import static io.hengke.ingest.ColumnType.PRICE;
import static io.hengke.ingest.ColumnType.QUANTITY;
import static io.hengke.ingest.ColumnType.RATE;
import static io.hengke.ingest.ColumnType.SCORE;
import static io.hengke.ingest.ColumnType.TEXT;
import static io.hengke.ingest.ColumnType.YEAR;
import static io.hengke.ingest.ColumnType.YES_NO;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables of the data contract, in the order they are read: exchange rates before the amounts they convert.
 *
 * <p>A key of several columns identifies a row only where all of them are filled in.
 */
@SuppressWarnings("ImmutableEnumChecker") // every list is one that List.of made
enum Table {
    FX_RATES(
            List.of("汇率", "汇率表"),
            List.of("currency", "valid_from"),
            "valid_from",
            required("currency", CURRENCY, "币种", "货币"),
            required("valid_from", DAY, "生效日期", "日期"),
            required("rate", RATE, "汇率")),
    CUSTOMERS(
            List.of("客户", "客户表", "客户资料", "会员"),
            List.of("customer_id"),
            "acquired_on",
            required("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            optional("name", TEXT, "客户名称", "姓名", "客户姓名"),
            optional("kind", CUSTOMER_KIND, "客户类型"),
            optional("phone", TEXT, "手机", "手机号", "电话"),
            optional("email", TEXT, "邮箱", "电子邮箱"),
            optional("region", TEXT, "地区", "区域"),
            optional("industry", TEXT, "行业"),
            optional("size_band", TEXT, "规模"),
            optional("gender", TEXT, "性别"),
            optional("birth_year", YEAR, "出生年份"),
            optional("acquired_on", DAY, "获客日期", "注册日期"),
            optional("channel", TEXT, "获客渠道", "渠道"),
            optional("campaign", TEXT, "获客活动", "活动"),
            optional("owner", TEXT, "负责人"),
            optional("referred_by", TEXT, "推荐人"),
            optional("tags", TEXT, "标签")),
    ORDERS(
            List.of("订单", "订单表"),
            List.of("order_id"),
            "ordered_at",
            required("order_id", TEXT, "订单号", "订单编号"),
            required("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            required("ordered_at", MOMENT, "下单时间", "下单日期", "订单日期"),
            required("amount", AMOUNT, "实收金额", "金额", "订单金额"),
            optional("refund", AMOUNT, "退款金额", "退款"),
            optional("cost_of_goods", AMOUNT, "商品成本"),
            optional("discount", AMOUNT, "优惠金额"),
            optional("shipping_fee", AMOUNT, "运费收入"),
            optional("currency", CURRENCY, "币种", "货币"),
            optional("channel", TEXT, "渠道"),
            optional("campaign", TEXT, "活动")),
    ORDER_LINES(
            List.of("订单明细", "订单行", "订单明细表"),
            List.of("order_id", "line_no"),
            "ordered_at",
            required("order_id", TEXT, "订单号", "订单编号"),
            optional("line_no", LINE_NUMBER, "行号"),
            required("product_id", TEXT, "商品编号"),
            optional("product_name", TEXT, "商品名称"),
            optional("category", TEXT, "品类"),
            required("quantity", QUANTITY, "数量"),
            required("unit_price", PRICE, "单价"),
            optional("amount", AMOUNT, "金额"),
            optional("cost_of_goods", AMOUNT, "商品成本"),
            optional("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            optional("ordered_at", MOMENT, "下单时间", "下单日期", "订单日期")),
    COSTS(
            List.of("成本", "成本表", "费用"),
            List.of("cost_id"),
            "posted_on",
            required("cost_id", TEXT, "凭证号"),
            required("posted_on", DAY, "记账日期"),
            required("amount", AMOUNT, "金额"),
            required("cost_type", COST_TYPE, "成本类型"),
            optional("currency", CURRENCY, "币种", "货币"),
            optional("account", TEXT, "科目"),
            optional("department", TEXT, "部门"),
            optional("employee", TEXT, "员工"),
            optional("vendor", TEXT, "供应商"),
            optional("channel", TEXT, "渠道"),
            optional("campaign", TEXT, "活动"),
            optional("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            optional("order_id", TEXT, "订单号", "订单编号"),
            optional("ticket_id", TEXT, "工单号", "工单编号"),
            optional("activity", TEXT, "作业"),
            optional("memo", TEXT, "摘要")),
    ACTIVITIES(
            List.of("作业量", "作业", "作业表"),
            List.of("activity_id"),
            "occurred_at",
            optional("activity_id", TEXT, "作业编号"),
            required("occurred_at", MOMENT, "发生时间"),
            required("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            required("activity", TEXT, "作业"),
            optional("channel", TEXT, "渠道"),
            optional("quantity", COUNT, "次数", "数量"),
            optional("minutes", MINUTES, "用时分钟"),
            optional("employee", TEXT, "员工"),
            optional("order_id", TEXT, "订单号", "订单编号"),
            optional("ticket_id", TEXT, "工单号", "工单编号")),
    TOUCHES(
            List.of("触点", "触点表"),
            List.of(),
            "occurred_at",
            required("occurred_at", MOMENT, "发生时间"),
            optional("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            optional("visitor_id", TEXT, "访客编号"),
            required("channel", TEXT, "渠道"),
            optional("campaign", TEXT, "活动"),
            optional("kind", TEXT, "触点类型", "类型")),
    LEADS(
            List.of("线索", "线索表"),
            List.of("lead_id"),
            "created_at",
            required("lead_id", TEXT, "线索编号"),
            required("created_at", MOMENT, "创建时间"),
            optional("channel", TEXT, "渠道"),
            optional("campaign", TEXT, "活动"),
            optional("owner", TEXT, "负责人"),
            optional("stage", TEXT, "阶段"),
            optional("stage_entered_at", MOMENT, "进入阶段时间"),
            optional("converted_at", MOMENT, "转化时间"),
            optional("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号")),
    SUBSCRIPTIONS(
            List.of("订阅", "订阅表"),
            List.of("subscription_id"),
            "started_on",
            required("subscription_id", TEXT, "订阅编号", "订阅号"),
            required("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            required("started_on", DAY, "开始日期"),
            optional("ended_on", OPEN_DAY, "结束日期"),
            required("monthly_amount", AMOUNT, "月费", "每月金额"),
            optional("plan", TEXT, "套餐")),
    TICKETS(
            List.of("工单", "工单表"),
            List.of("ticket_id"),
            "opened_at",
            required("ticket_id", TEXT, "工单号", "工单编号"),
            required("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            required("opened_at", MOMENT, "创建时间", "提交时间", "打开时间"),
            optional("channel", TEXT, "渠道"),
            optional("category", TEXT, "类别"),
            optional("priority", TEXT, "优先级"),
            optional("first_response_at", MOMENT, "首次响应时间"),
            optional("resolved_at", MOMENT, "解决时间"),
            optional("is_complaint", YES_NO, "是否投诉"),
            optional("handling_minutes", MINUTES, "处理分钟"),
            optional("compensation", AMOUNT, "赔付金额"),
            optional("csat", SCORE, "满意度"),
            optional("text", TEXT, "内容")),
    RESPONSES(
            List.of("问卷回答", "问卷", "问卷表"),
            List.of("response_id"),
            "submitted_at",
            optional("response_id", TEXT, "回答编号"),
            required("submitted_at", MOMENT, "提交时间"),
            required("question", TEXT, "问题"),
            required("score", SCORE, "得分", "分数"),
            optional("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            optional("comment", TEXT, "意见")),
    ASSIGNMENTS(
            List.of("实验分组", "实验分组表"),
            List.of("experiment", "customer_id"),
            "assigned_on",
            required("experiment", TEXT, "实验", "实验名称"),
            required("customer_id", TEXT, "客户编号", "客户ID", "客户号", "会员编号"),
            required("arm", TEXT, "分组", "组别"),
            required("assigned_on", DAY, "分组日期"),
            optional("ends_on", OPEN_DAY, "结束日期"),
            optional("share", COUNT, "计划占比"),
            optional("cost", AMOUNT, "成本")),
    BUDGETS(
            List.of("预算", "预算表"),
            List.of(),
            "period",
            required("period", MONTH, "期间", "月份"),
            required("amount", AMOUNT, "金额", "预算金额"),
            optional("cost_type", COST_TYPE_PREFIX, "成本类型"),
            optional("channel", TEXT, "渠道"),
            optional("department", TEXT, "部门"));

    private final List<String> chinese;
    private final List<String> key;
    private final String day;
    private final List<Column> columns;

    Table(List<String> chinese, List<String> key, String day, Column... columns) {
        this.chinese = chinese;
        this.key = key;
        this.day = day;
        this.columns = List.of(columns);
    }

    /** The English name, as in file names. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Chinese names files may carry; the contract's own first. */
    List<String> chinese() {
        return chinese;
    }

    /** Columns that together identify a row; empty where every row is its own. */
    List<String> key() {
        return key;
    }

    /** The column that says when the fact happened. */
    String day() {
        return day;
    }

    List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    boolean has(String column) {
        return column(column).isPresent();
    }

    static Optional<Table> named(String label) {
        return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
    }
}
