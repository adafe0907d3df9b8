package io.hengke.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that are written while customers' stories are told, all open at once. */
final class Tables implements AutoCloseable {

    final CsvFile customers;
    final CsvFile orders;
    final CsvFile orderLines;
    final CsvFile costs;
    final CsvFile activities;
    final CsvFile touches;
    final CsvFile leads;
    final CsvFile subscriptions;
    final CsvFile tickets;
    final CsvFile responses;
    final CsvFile assignments;

    Tables(Path directory) throws IOException {
        Files.createDirectories(directory);
        customers = new CsvFile(
                directory.resolve("customers.csv"),
                "customer_id,name,kind,phone,email,region,industry,size_band,gender,birth_year,acquired_on,channel,"
                        + "campaign,owner,referred_by,tags");
        orders = new CsvFile(
                directory.resolve("orders.csv"),
                "order_id,customer_id,ordered_at,amount,refund,cost_of_goods,discount,shipping_fee,currency,channel,"
                        + "campaign");
        orderLines = new CsvFile(
                directory.resolve("order_lines.csv"),
                "order_id,line_no,product_id,product_name,category,quantity,unit_price,amount,cost_of_goods");
        costs = new CsvFile(
                directory.resolve("costs.csv"),
                "cost_id,posted_on,amount,cost_type,currency,account,department,employee,vendor,channel,campaign,"
                        + "customer_id,order_id,ticket_id,activity,memo");
        activities = new CsvFile(
                directory.resolve("activities.csv"),
                "activity_id,occurred_at,customer_id,activity,channel,quantity,minutes,employee,order_id,ticket_id");
        touches = new CsvFile(
                directory.resolve("touches.csv"), "occurred_at,customer_id,visitor_id,channel,campaign,kind");
        leads = new CsvFile(
                directory.resolve("leads.csv"),
                "lead_id,created_at,channel,campaign,owner,stage,stage_entered_at,converted_at,customer_id");
        subscriptions = new CsvFile(
                directory.resolve("subscriptions.csv"),
                "subscription_id,customer_id,started_on,ended_on,monthly_amount,plan");
        tickets = new CsvFile(
                directory.resolve("tickets.csv"),
                "ticket_id,customer_id,opened_at,channel,category,priority,first_response_at,resolved_at,"
                        + "is_complaint,handling_minutes,compensation,csat,text");
        assignments = new CsvFile(
                directory.resolve("assignments.csv"), "experiment,customer_id,arm,assigned_on,ends_on,share,cost");
        responses = new CsvFile(
                directory.resolve("responses.csv"), "response_id,submitted_at,question,score,customer_id,comment");
    }

    @Override
    public void close() {
        List.of(
                        customers,
                        orders,
                        orderLines,
                        costs,
                        activities,
                        touches,
                        leads,
                        subscriptions,
                        tickets,
                        responses,
                        assignments)
                .forEach(CsvFile::close);
    }
}
