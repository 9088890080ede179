package com.example.cas;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatewright.spi.protocol.Reply;

/** Answers to those who redeem tickets, as XML or JSON (2.5.2, 2.6.2, 2.7.2, appendix A). */
enum ServiceResponse {
    XML("application/xml;charset=UTF-8") {
        @Override
        String success(Success success) {
            StringBuilder text = new StringBuilder("<cas:authenticationSuccess>");
            element(text, "user", success.ticket().user());
            if (success.withAttributes()) {
                text.append("<cas:attributes>");
                element(text, "authenticationDate", authenticationDate(success.ticket()));
                element(text, "longTermAuthenticationRequestTokenUsed", "false");
                element(text, "isFromNewLogin", Boolean.toString(success.ticket().fresh()));
                elementNames(success.ticket().attributes())
                        .forEach((name, values) -> values.forEach(value -> element(text, name, value)));
                text.append("</cas:attributes>");
            }
            success.iou().ifPresent(iou -> element(text, "proxyGrantingTicket", iou));
            if (!success.ticket().proxies().isEmpty()) {
                text.append("<cas:proxies>");
                success.ticket().proxies().forEach(proxy -> element(text, "proxy", proxy));
                text.append("</cas:proxies>");
            }
            return document(text.append("</cas:authenticationSuccess>"));
        }

        @Override
        String failure(CasFailure failure) {
            return failure("authenticationFailure", failure);
        }

        @Override
        String proxySuccess(String ticket) {
            StringBuilder text = new StringBuilder("<cas:proxySuccess>");
            element(text, "proxyTicket", ticket);
            return document(text.append("</cas:proxySuccess>"));
        }

        @Override
        String proxyFailure(CasFailure failure) {
            return failure("proxyFailure", failure);
        }

        private String failure(String element, CasFailure failure) {
            return document(new StringBuilder("<cas:" + element + " code=\"" + failure.code() + "\">")
                    .append(Text.xml(failure.getMessage()))
                    .append("</cas:" + element + ">"));
        }

        private String document(StringBuilder text) {
            return "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">" + text + "</cas:serviceResponse>\n";
        }

        private void element(StringBuilder text, String name, String value) {
            text.append("<cas:" + name + ">").append(Text.xml(value)).append("</cas:" + name + ">");
        }
    },

    JSON("application/json;charset=UTF-8") {
        @Override
        String success(Success success) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("user", success.ticket().user());
            success.iou().ifPresent(iou -> body.put("proxyGrantingTicket", iou));
            if (!success.ticket().proxies().isEmpty()) {
                body.put("proxies", success.ticket().proxies());
            }
            if (success.withAttributes()) {
                Map<String, Object> attributes = new LinkedHashMap<>();
                attributes.put("authenticationDate", authenticationDate(success.ticket()));
                attributes.put("longTermAuthenticationRequestTokenUsed", false);
                attributes.put("isFromNewLogin", success.ticket().fresh());
                success.ticket()
                        .attributes()
                        .forEach((name, values) -> attributes.put(name, values.size() == 1 ? values.get(0) : values));
                body.put("attributes", attributes);
            }
            return document("authenticationSuccess", body);
        }

        @Override
        String failure(CasFailure failure) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("code", failure.code().name());
            body.put("description", failure.getMessage());
            return document("authenticationFailure", body);
        }

        @Override
        String proxySuccess(String ticket) {
            return document("proxySuccess", Map.of("proxyTicket", ticket));
        }

        /** Called as the specification calls it (2.7.2). */
        @Override
        String proxyFailure(CasFailure failure) {
            return failure(failure);
        }

        private String document(String name, Map<String, Object> body) {
            return Text.json(Map.of("serviceResponse", Map.of(name, body))) + "\n";
        }
    };

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final String mediaType;

    ServiceResponse(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * A ticket was redeemed.
     *
     * @param withAttributes as of CAS 3.0
     * @param iou what a proxy-granting ticket is found by
     */
    record Success(Ticket ticket, boolean withAttributes, Optional<String> iou) {}

    abstract String success(Success success);

    abstract String failure(CasFailure failure);

    abstract String proxySuccess(String ticket);

    abstract String proxyFailure(CasFailure failure);

    /** The answer as it is sent; every answer has status 200, and none is kept anywhere. */
    Reply reply(String text) {
        return new Reply.Document(
                200, mediaType, StandardCharsets.UTF_8.encode(text), Map.of("Cache-Control", "no-store"));
    }

    private static String authenticationDate(Ticket ticket) {
        return ticket.authenticatedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * Attributes under names that XML allows. One whose name is a URI is called by its last part, such as {@code Role}, unless
     * another one has that name.
     */
    private static Map<String, List<String>> elementNames(Map<String, List<String>> attributes) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        attributes.forEach((name, values) -> {
            if (NAME.matcher(name).matches()) {
                named.put(name, values);
            }
        });
        attributes.forEach((name, values) -> {
            if (!NAME.matcher(name).matches()) {
                String last = fitting(name.substring(name.lastIndexOf('/') + 1));
                named.put(named.containsKey(last) ? fitting(name) : last, values);
            }
        });
        return named;
    }

    private static String fitting(String name) {
        String fitting = name.replaceAll("[^A-Za-z0-9_.-]", "_");
        return NAME.matcher(fitting).matches() ? fitting : "_" + fitting;
    }
}
