package dev.podwright.samples;

import dev.podwright.diagram.Diagram;
import dev.podwright.samples.docs.Doc;
import org.junit.jupiter.api.Test;

class RejectedPodTest {
    @Test
    void the_guide_shows_its_picture() {
        Doc.named("pictures/RejectedPod.svg")
                .assertIs(Diagram.of(RejectedPod.wrong().buildUnchecked()).toSvg());
    }
}
