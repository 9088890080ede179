package org.gatewright.deployment;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatewright.deployment.saml.WebBrowser;

/** Somebody's browser, of which each request goes to the node of one's choice, as a proxy in front would send it. */
final class Visitor {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final Map<GatewrightServer, WebBrowser> ways = new ConcurrentHashMap<>();

    WebBrowser at(GatewrightServer node) {
        return ways.computeIfAbsent(node, this::way);
    }

    private WebBrowser way(GatewrightServer node) {
        int port = node.uri("/").getPort();
        return new WebBrowser(cookies, ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }
}
