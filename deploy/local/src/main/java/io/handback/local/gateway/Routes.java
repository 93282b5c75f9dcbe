package io.handback.local.gateway;

import io.handback.local.home.Layout;
import io.handback.local.home.Service;

/// Which port answers a path; the path itself is never decoded, changed or cleaned up.
record Routes(Layout layout) {

    int portFor(String rawUri) {
        return switch (firstSegment(rawUri)) {
            case "content" -> layout.service(Service.CONTENT);
            case "feedback", "panel" -> layout.service(Service.FEEDBACK);
            case "issuer" -> layout.issuer();
            default -> layout.service(Service.ENGAGEMENT);
        };
    }

    private static String firstSegment(String rawUri) {
        int end = 1;
        while (end < rawUri.length() && rawUri.charAt(end) != '/' && rawUri.charAt(end) != '?') {
            end++;
        }
        return rawUri.isEmpty() ? "" : rawUri.substring(1, end);
    }
}
