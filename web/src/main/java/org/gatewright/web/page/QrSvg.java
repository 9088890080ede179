package org.gatewright.web.page;

import io.nayuki.qrcodegen.QrCode;

/** A QR code (ISO/IEC 18004) as a drawing inside the page: nothing is fetched, nothing runs. */
public final class QrSvg {

    private static final int BORDER = 4;

    private QrSvg() {}

    public static Html of(String content, String label) {
        QrCode code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * BORDER;
        return Html.of(
                "<svg role=\"img\" aria-label=\"{}\" width=\"192\" height=\"192\" viewBox=\"0 0 {} {}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{}v{}H0z\"/><path fill=\"#000\" d=\"{}\"/></svg>",
                label,
                size,
                size,
                size,
                size,
                bars(code));
    }

    /** One bar for each run of dark modules in a row. */
    private static String bars(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int start = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1H%dz".formatted(start + BORDER, y + BORDER, x - start, start + BORDER));
                }
                x++;
            }
        }
        return path.toString();
    }
}
