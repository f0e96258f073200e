package dev.podwright.validate.internal.advice.facts;

import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.pod.PodContainer;

/** What the images of containers are called. */
public final class Images {
    private Images() {}

    /** The last part of the image's name, without tag and digest; empty where there is none. */
    public static String name(PodContainer container) {
        String image = Checks.orEmpty(container.container().image());
        int start = image.lastIndexOf('/') + 1;
        int end = start;
        while (end < image.length() && image.charAt(end) != ':' && image.charAt(end) != '@') {
            end++;
        }
        return image.substring(start, end);
    }
}
