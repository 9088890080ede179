package com.example.cas;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolHost;

/** Finds the application that an address belongs to. What belongs to none is sent nothing. */
final class Services {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;

    /** Ways to write a path that other software may read as another path. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i).*(%2e|%2f|%5c|%00|\\\\|;|/\\.\\.?(/|$)|//).*");

    private final ProtocolHost.Applications applications;

    Services(ProtocolHost.Applications applications) {
        this.applications = applications;
    }

    /** An address that people can be sent to, or nothing. */
    static Optional<URI> address(String service) {
        if (service.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(service);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean fits = web
                    && uri.getHost() != null
                    && uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && !AMBIGUOUS.matcher(uri.getRawPath()).matches();
            return Optional.of(uri).filter(known -> fits);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The application with exactly this address, or else the one that has registered a folder around it.
     *
     * @throws ProtocolException if several applications have the same address
     */
    Optional<Application> find(String service) {
        return address(service).flatMap(uri -> only(applications.byIdentifier(service)).or(() -> around(uri)));
    }

    private Optional<Application> around(URI uri) {
        String path = uri.getRawPath();
        String root = uri.getScheme() + "://" + uri.getRawAuthority();
        int slash = path.lastIndexOf('/');
        for (int depth = 0; slash >= 0 && depth < DEEPEST; depth++) {
            Optional<Application> found = only(applications.byIdentifier(root + path.substring(0, slash + 1)))
                    .filter(application -> CasSettings.of(application.settings()).below());
            if (found.isPresent()) {
                return found;
            }
            slash = slash == 0 ? -1 : path.lastIndexOf('/', slash - 1);
        }
        return Optional.empty();
    }

    private static Optional<Application> only(List<Application> found) {
        if (found.size() > 1) {
            throw new ProtocolException(
                    ProtocolError.AMBIGUOUS_APPLICATION,
                    "service",
                    found.get(0).identifier(),
                    "an address of one application");
        }
        return found.stream().findFirst();
    }
}
