import { Register } from "@/components/ui/table";
import { formatMoment } from "@/lib/platform/dates";
import type { LogEvent } from "@/lib/system-log/queries";
import { eventDetail, eventTitle, valueChanges } from "./event-words";

export function EventList({ events }: { events: LogEvent[] }) {
  return (
    <Register label="Nhật ký" stacked>
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Việc</th>
          <th scope="col">Người làm</th>
          <th scope="col">Đơn vị</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="nowrap">{formatMoment(event.at)}</td>
            <th scope="row">
              {eventTitle(event)}
              <small>{eventDetail(event)}</small>
              <Values event={event} />
            </th>
            <td data-label="Người làm">
              {event.actorName}
              {event.address && <small>{event.address}</small>}
            </td>
            <td data-label="Đơn vị">{event.unitName ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function Values({ event }: { event: LogEvent }) {
  const changes = valueChanges(event);
  if (changes.length === 0) return null;
  return (
    <details className="font-normal">
      <summary>Trước và sau</summary>
      {changes.map(({ field, before, after }) => (
        <small key={field}>
          {field}: {before} → {after}
        </small>
      ))}
    </details>
  );
}
