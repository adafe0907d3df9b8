package io.hengke.backup;

import io.hengke.backup.CopiedDatabase.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables of some schemas, each after those its foreign keys lead to. */
final class TableOrder {

    /** Generated columns are left out: they cannot be written. A table that refers to itself needs no order. */
    private static final String TABLES = """
            select
                t.oid,
                s.nspname,
                t.relname,
                array(
                    select c.attname::text from pg_attribute c
                    where c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
                    order by c.attnum
                ),
                array(
                    select k.confrelid::bigint from pg_constraint k
                    where k.conrelid = t.oid and k.contype = 'f' and k.confrelid <> t.oid
                )
            from pg_class t join pg_namespace s on s.oid = t.relnamespace
            where t.relkind = 'r' and s.nspname = any(?)
            order by s.nspname, t.relname
            """;

    private TableOrder() {}

    private record Node(long id, Table table, Set<Long> needs) {}

    /** Tables with no rows counted yet. */
    static List<Table> of(Connection connection, List<String> schemas) throws SQLException {
        var waiting = nodes(connection, schemas);
        var ordered = new ArrayList<Table>();
        var placed = new HashSet<Long>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(it -> placed.containsAll(it.needs()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables that refer to each other: " + waiting));
            ordered.add(next.table());
            placed.add(next.id());
            waiting.remove(next);
        }
        return ordered;
    }

    private static List<Node> nodes(Connection connection, List<String> schemas) throws SQLException {
        try (var statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = statement.executeQuery()) {
                var nodes = new ArrayList<Node>();
                while (rows.next()) {
                    nodes.add(node(rows));
                }
                return nodes;
            }
        }
    }

    private static Node node(ResultSet row) throws SQLException {
        var columns = List.of((String[]) row.getArray(4).getArray());
        var needs = new HashSet<>(List.of((Long[]) row.getArray(5).getArray()));
        return new Node(row.getLong(1), new Table(row.getString(2), row.getString(3), columns, 0), needs);
    }
}
