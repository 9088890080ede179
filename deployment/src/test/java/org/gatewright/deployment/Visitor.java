package org.gatewright.deployment;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import org.gatewright.deployment.saml.WebBrowser;

/** Somebody's browser, of which each request goes to the node of one's choice, as a proxy in front would send it. */
final class Visitor {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    WebBrowser at(GatewrightServer node) {
        int port = node.uri("/").getPort();
        return new WebBrowser(cookies, ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }
}
