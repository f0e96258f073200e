package dev.podwright.diagram;

import dev.podwright.diagram.internal.mermaid.MermaidWriter;
import dev.podwright.diagram.internal.scene.Scene;
import dev.podwright.diagram.internal.scene.SceneReader;
import dev.podwright.diagram.internal.scene.Subject;
import dev.podwright.diagram.internal.svg.SvgWriter;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Report;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.BundleReport;
import dev.podwright.validate.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The picture of a pod: its containers in the order in which they start, on the localhost that they share, with the ports
 * on which they listen, the connections between them, the volumes that they share, and the numbers of the findings at what
 * they are about.
 *
 * <p>It shows what {@link dev.podwright.validate.pod.Lifetimes}, {@link dev.podwright.validate.network.PodNetwork} and the
 * declarations in the pod's annotations say, and nothing that is only possible. Lines are solid where that is declared or
 * certain, and dashed where it is likely. An address is shown where it is known; a port without one listens on all
 * addresses, or it is not known on which. Values of environment variables, arguments and contents of Secrets are not shown.
 *
 * <p>The same object gives the same bytes. Long texts are shortened; SVG has the whole text as a tooltip. Of more than 30
 * containers the first 30 are shown. Control and formatting characters of the object's texts are escaped, so that a picture
 * can be made of an object from anywhere. Immutable.
 */
public final class Diagram {
    private static final FieldPath TEMPLATE = FieldPath.of("template");

    private final Scene scene;

    private Diagram(Scene scene) {
        this.scene = scene;
    }

    /** The picture of a pod, with what {@link Validator#standard()} finds. */
    public static Diagram of(Pod pod) {
        return of(pod, Validator.standard().validate(pod));
    }

    /** The picture of the pods that a template describes, with what {@link Validator#standard()} finds in it. */
    public static Diagram of(PodTemplateSpec template) {
        Report all = Validator.standard()
                .validate(PodTemplate.builder().template(template).build());
        Report own = Report.of(
                all.subject(),
                all.findings().stream()
                        .filter(each -> each.path().startsWith(TEMPLATE))
                        .toList());
        return new Diagram(SceneReader.read(Subject.of(template), own));
    }

    /**
     * The picture of the pods that an object makes, with what {@link Validator#standard()} finds.
     *
     * @param object a Pod, a PodTemplate, a Deployment, a ReplicaSet, a StatefulSet, a DaemonSet, a Job or a CronJob
     * @throws IllegalArgumentException if it is of another kind
     */
    public static Diagram of(KubernetesObject object) {
        return of(object, Validator.standard().validate(object));
    }

    /**
     * The picture of the pods that an object makes.
     *
     * @param object a Pod, a PodTemplate, a Deployment, a ReplicaSet, a StatefulSet, a DaemonSet, a Job or a CronJob
     * @param report the findings to show, with paths in the object
     * @throws IllegalArgumentException if it is of another kind
     */
    public static Diagram of(KubernetesObject object, Report report) {
        Objects.requireNonNull(report, "report");
        Subject subject = Subject.of(object);
        if (subject == null) {
            throw new IllegalArgumentException("an object of kind " + object.kind() + " has no pods");
        }
        return new Diagram(SceneReader.read(subject, report));
    }

    /** The picture of a bundle, with what {@link Validator#standard()} finds. */
    public static Diagram of(Bundle bundle) {
        return of(bundle, bundle.validate());
    }

    /**
     * The picture of a bundle: the pods of its objects, the Services that lead into them, and its config maps and secrets by
     * name. Of more than 12 pods the first 12 are shown, and 40 of the other objects.
     *
     * @param report what was found in this bundle
     */
    public static Diagram of(Bundle bundle, BundleReport report) {
        return new Diagram(SceneReader.read(bundle, report));
    }

    /**
     * The picture as an SVG document. It needs nothing from outside, has no script, and says in its title and description
     * what it shows. It has a ground of its own, light, or dark where the reader prefers that.
     */
    public String toSvg() {
        return SvgWriter.write(scene);
    }

    /**
     * Writes the picture as SVG into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     */
    public void toSvg(Appendable target) throws IOException {
        target.append(toSvg());
    }

    /**
     * Writes the picture as SVG into a file in UTF-8, which is made or replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public void toSvg(Path target) throws IOException {
        Files.writeString(target, toSvg());
    }

    /**
     * Writes the picture as SVG into a stream in UTF-8, which is flushed and not closed.
     *
     * @throws IOException if the stream cannot take it
     */
    public void toSvg(OutputStream target) throws IOException {
        into(toSvg(), target);
    }

    /** The picture as a flowchart of Mermaid, which documentation sites and code hosts draw. */
    public String toMermaid() {
        return MermaidWriter.write(scene);
    }

    /**
     * Writes the picture as a flowchart of Mermaid into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     */
    public void toMermaid(Appendable target) throws IOException {
        target.append(toMermaid());
    }

    /**
     * Writes the picture as a flowchart of Mermaid into a file in UTF-8, which is made or replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public void toMermaid(Path target) throws IOException {
        Files.writeString(target, toMermaid());
    }

    /**
     * Writes the picture as a flowchart of Mermaid into a stream in UTF-8, which is flushed and not closed.
     *
     * @throws IOException if the stream cannot take it
     */
    public void toMermaid(OutputStream target) throws IOException {
        into(toMermaid(), target);
    }

    private static void into(String text, OutputStream target) throws IOException {
        target.write(text.getBytes(StandardCharsets.UTF_8));
        target.flush();
    }

    /** What it is a picture of, such as {@code Pod shop}. */
    @Override
    public String toString() {
        return scene.title();
    }
}
