package org.gatewright.web.page;

/** The icons of the small pages, drawn in place so that no page waits for them. */
public enum Icon {
    ERROR("<circle cx='12' cy='12' r='8.5'/><path d='m9.2 9.2 5.6 5.6M14.8 9.2l-5.6 5.6'/>"),
    OK("<circle cx='12' cy='12' r='8.5'/><path d='m8.3 12.3 2.5 2.5 5-5.2'/>"),
    WARNING("<path d='M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1'/>"),
    GLOBE(
            "<circle cx='12' cy='12' r='8.5'/>"
                    + "<path d='M3.5 12h17M12 3.5c2.5 2.6 3.5 5.5 3.5 8.5s-1 5.9-3.5 8.5c-2.5-2.6-3.5-5.5-3.5-8.5s1-5.9 3.5-8.5z'/>"),
    LOGOUT("<path d='M14 4.5H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h8M10 12h10M16 8l4 4-4 4'/>"),
    LOCK("<rect x='5' y='10.5' width='14' height='9.5' rx='2'/><path d='M8 10.5V8a4 4 0 0 1 8 0v2.5'/>"),
    PHONE("<rect x='7' y='3' width='10' height='18' rx='2'/><path d='M11 18h2'/>"),
    KEY("<circle cx='8' cy='15.5' r='4'/><path d='m11 12.5 8-8M16 7.5l2.5 2.5M13.5 10l1.5 1.5'/>"),
    SESSION("<rect x='3' y='4.5' width='18' height='12' rx='1.5'/><path d='M8.5 20h7M12 16.5V20'/>");

    private final Html html;

    Icon(String drawing) {
        html = Html.of("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + drawing.replace('\'', '"')
                + "</svg>");
    }

    public Html html() {
        return html;
    }
}
