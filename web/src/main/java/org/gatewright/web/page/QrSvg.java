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
                dots(code));
    }

    private static String dots(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
