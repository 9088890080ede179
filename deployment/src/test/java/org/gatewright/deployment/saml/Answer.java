package org.gatewright.deployment.saml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a service provider reads in a Response; {@link ResponseChecker} says whether it may be believed.
 *
 * @param nameId how the person is named
 */
public record Answer(String inResponseTo, String audience, String nameId) {

    public static Answer of(Page page) {
        byte[] xml = Base64.getDecoder().decode(page.field("SAMLResponse"));
        Document response = Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", Parser.xmlParser());
        return new Answer(
                one(response, "Response").attr("InResponseTo"),
                one(response, "Audience").text(),
                one(response, "NameID").text());
    }

    private static Element one(Document response, String name) {
        Element element = response.selectFirst("*|" + name);
        if (element == null) {
            throw new AssertionError("There is no " + name + " in " + response);
        }
        return element;
    }
}
