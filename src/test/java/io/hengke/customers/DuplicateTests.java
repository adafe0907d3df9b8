package io.hengke.customers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import io.hengke.TestData;
import io.hengke.shared.Language;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import io.hengke.warehouse.Sql;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DuplicateTests {

    private static final String IS_COPY = "split_part(one, '-', 2) = split_part(other, '-', 2)";

    private final List<String> rows = new ArrayList<>();
    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void emptyCompany() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-06-30', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Febrl's first data set: 500 persons and one damaged copy of each. */
    @ParameterizedTest
    @CsvSource({"true, .99", "false, .98"})
    void findsTheCopiesOfFebrl(boolean isIdentityKnown, double recall) throws IOException {
        febrl(isIdentityKnown);
        build();

        assertThat(pairs("int_customers_pair", IS_COPY) / 500.0).isGreaterThanOrEqualTo(.99);
        var given = pairs("customers_duplicate", "is_duplicate");
        var right = pairs("customers_duplicate", "is_duplicate and " + IS_COPY);
        assertThat(right / (double) given).isGreaterThanOrEqualTo(.99);
        assertThat(right / 500.0).isGreaterThanOrEqualTo(recall);
    }

    @Test
    void tellsNamesakesFromDuplicatesAndSaysWhy() {
        shop();
        customer("A1", "张小伟", "13800001111", "华东", "");
        customer("A2", "张晓伟", "+86 138-0000-1111", "华东", "");
        customer("B1", "上海恒信科技有限公司", "", "华东", "{\"地址\":\"延安路100号\"}");
        customer("B2", "上海恒信科技股份有限公司", "", "华东", "{\"地址\":\"延安路100号\"}");
        customer("N1", "王芳", "13900000001", "华东", "");
        customer("N2", "王芳", "13900000002", "华东", "");
        build();

        assertThat(found()).containsExactly("A1 A2", "B1 B2");
        var why = engine.query("select why from customers_duplicate order by left_key", row -> row.getString(1));
        assertThat(why.get(0)).startsWith("电话相同 +").contains("姓名相近 +", "；");
        assertThat(why.get(1)).contains("地址相同 +", "姓名相同 +");
        assertThat(engine.query("select why_en from customers_duplicate order by left_key", row -> row.getString(1)))
                .first()
                .asString()
                .startsWith("same phone +");
    }

    @Test
    void groupsThreeAndSaysWhetherEveryTwoAreAlike() {
        shop();
        customer("A1", "李建国", "13800001111", "华东", "{\"生日\":\"1980-01-01\"}");
        customer("A2", "李建国", "13800001111", "华东", "{\"生日\":\"1980-01-01\"}");
        customer("A3", "李建国", "13800001111", "华东", "{\"生日\":\"1980-01-01\"}");
        build();

        assertThat(found()).containsExactly("A1 A2", "A1 A3", "A2 A3");
        assertThat(engine.queryLong("select count(*) from customers_cluster where size = 3 and is_complete"))
                .isEqualTo(3);
        assertThat(engine.queryLong("select count(*) from customers_cluster where is_duplicate"))
                .isEqualTo(2);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        build();
        assertThat(found()).isEmpty();
        assertThat(FittedModels.read(engine, List.of(DuplicateModel.TABLE), Language.EN)
                        .get(0)
                        .get("refused")
                        .asString())
                .contains("nothing to compare");
    }

    /** Everybody with the same particulars: a key that tells nobody apart is left out, and nobody is merged. */
    @Test
    void mergesNobodyWhenAllLookAlike() {
        for (var i = 0; i < 60; i++) {
            customer("C" + i, "散客", "13800001111", "华东", "");
        }
        build();
        assertThat(found()).isEmpty();
    }

    @Test
    void survivesOneCustomerAndCustomersWithoutParticulars() {
        customer("A", "", "", "", "");
        build();
        assertThat(found()).isEmpty();
        customer("B", "李", "1", "", "{}");
        customer("C", "李", "1", "", "{}");
        build();
        assertThat(found()).isEmpty();
    }

    private void febrl(boolean isIdentityKnown) throws IOException {
        var mapper = new JsonMapper();
        var file = TestData.find("febrl/febrl1_dataset1.csv");
        var trimmed = NamedCsvRecordHandler.of(it -> it.fieldModifier(FieldModifiers.TRIM));
        try (var csv = CsvReader.builder().build(trimmed, file)) {
            csv.forEach(row -> {
                var attributes = new TreeMap<String, String>();
                attributes.put("address", (row.getField("street_number") + " " + row.getField("address_1")).strip());
                attributes.put("suburb", row.getField("suburb"));
                attributes.put("postcode", row.getField("postcode"));
                attributes.put("birth_date", row.getField("date_of_birth"));
                attributes.put("identity_number", isIdentityKnown ? row.getField("soc_sec_id") : "");
                customer(
                        row.getField("rec_id"),
                        (row.getField("given_name") + " " + row.getField("surname")).strip(),
                        "",
                        row.getField("state"),
                        mapper.writeValueAsString(attributes));
            });
        }
    }

    /** 300 customers with names of their own from ten surnames and thirty given names, and phones one apart. */
    private void shop() {
        for (var i = 0; i < 300; i++) {
            var name = "赵钱孙李周吴郑王冯陈".charAt(i % 10) + "" + (char) ('\u4E10' + i / 10);
            customer(
                    "Z%03d".formatted(i),
                    name,
                    "1370000%04d".formatted(i),
                    i % 2 == 0 ? "华东" : "华北",
                    "{\"地址\":\"人民路%d号\"}".formatted(i));
        }
    }

    private void customer(String id, String name, String phone, String region, String attributes) {
        rows.add("(%s, nullif(%s, ''), nullif(%s, ''), nullif(%s, ''), nullif(%s, ''), true)"
                .formatted(Sql.text(id), Sql.text(name), Sql.text(phone), Sql.text(region), Sql.text(attributes)));
    }

    private void build() {
        if (!rows.isEmpty()) {
            engine.execute(
                    "insert into source_customers (customer_id, name, phone, region, attributes, is_listed) values "
                            + String.join(", ", rows));
            rows.clear();
        }
        new ModelRun(engine, Models.load(), List.of(new DuplicateModel(Language.ZH)))
                .build("customers_cluster", "customers_duplicate", DuplicateModel.TABLE);
    }

    private long pairs(String table, String which) {
        return engine.queryLong("""
                select count(*) from %s
                join (select customer_key as left_key, customer_id as one from customers_customer) using (left_key)
                join (select customer_key as right_key, customer_id as other from customers_customer) using (right_key)
                where %s""".formatted(table, which));
    }

    private List<String> found() {
        return engine.query("""
                select l.customer_id || ' ' || r.customer_id from customers_duplicate d
                join customers_customer l on l.customer_key = d.left_key
                join customers_customer r on r.customer_key = d.right_key
                where is_duplicate order by 1""", row -> row.getString(1));
    }
}
