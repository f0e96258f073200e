package dev.podwright.client.internal.http;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The events of one watch. A thread of the transport reads them, so that a thread that waits can be interrupted. */
public final class WatchStream implements Callback, AutoCloseable {
    /**
     * An event.
     *
     * @param object null at the end of the stream
     */
    public record Event(String type, @Nullable JsonObject object) {
        static final Event END = new Event("END", null);
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Call call;

    /**
     * Starts a watch.
     *
     * @param timeout how long the watch may last
     */
    public WatchStream(HttpTransport transport, ServerRequest request, Duration timeout) throws IOException {
        this.call = transport.newCall(request, timeout);
        call.enqueue(this);
    }

    /** The next event; null if there is none in time. */
    public @Nullable Event next(Duration timeout) throws InterruptedException {
        return events.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onFailure(Call failed, IOException e) {
        events.add(Event.END);
    }

    @Override
    public void onResponse(Call answered, Response response) {
        try (response) {
            if (response.isSuccessful()) {
                BufferedSource source = response.body().source();
                for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                    add(line);
                }
            }
        } catch (IOException e) {
            // the stream ends; the reader gets the object again
        } finally {
            events.add(Event.END);
        }
    }

    private void add(String line) {
        JsonObject json = JsonObjects.parse(line);
        String type = json == null ? null : json.text("type");
        if (json != null && type != null && json.get("object") instanceof JsonObject object) {
            events.add(new Event(type, object));
        }
    }

    @Override
    public void close() {
        call.cancel();
    }
}
