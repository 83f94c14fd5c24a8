import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { FeeRates } from "@/components/settings/fee-rates-form";
import { MeetingSettingsForm } from "@/components/settings/meeting-settings-form";
import { MemberTermsForm } from "@/components/settings/member-terms-form";
import { ProgramRuleForm } from "@/components/settings/program-rule-form";
import { RatingRules } from "@/components/settings/rating-rules-form";
import { ProfileForm, SignerForm } from "@/components/settings/settings-forms";
import { SignerList } from "@/components/settings/signer-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { OrganisationTabs } from "@/components/units/organisation-tabs";
import { ProfileFields } from "@/components/units/profile-fields";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { feeRates } from "@/lib/fees/settings/queries";
import { meetingSettings } from "@/lib/meetings/settings/queries";
import { memberTerms } from "@/lib/members/terms/queries";
import { programRule } from "@/lib/plans/settings/queries";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { ratingSettings } from "@/lib/ratings/settings/queries";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";
import { profiles, signers, toldLast } from "@/lib/units/organisation/queries";

export const metadata: Metadata = { title: "Cài đặt" };

export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await structurePlace(actor, await searchParams));
  const { org, organisations } = place;
  if (!org) return <NoOrganisation />;
  await orStop(refusal(can.changeSettings(actor, org.id)) ?? done(null));
  const [known, signing, programs, ratingRules, terms, rates, day] = await Promise.all([
    profiles(actor, org.id),
    signers(actor, org.id),
    programRule(actor, org.id),
    ratingSettings(actor, org.id),
    memberTerms(actor, org.id),
    feeRates(actor, org.id),
    today(),
  ]);
  const rule = await orStop(await meetingSettings(actor, org.id));
  return (
    <>
      <PageHead title="Cài đặt" note={org.name} />
      <OrganisationTabs path="/settings" org={org} all={organisations} />
      {can.readAudit(actor, org.id).allowed && (
        <LinkTabs
          label="Cài đặt"
          tabs={[
            { href: placeHref(place, "/settings"), label: "Tổ chức", current: true },
            { href: placeHref(place, "/audit"), label: "Nhật ký" },
          ]}
        />
      )}
      <Panel title="Tên và thông tin theo thời gian">
        <RowList label="Tên và thông tin theo thời gian">
          {known.map(({ fromDay, name, shortName, parentName, place: at, issuerCode }) => (
            <Row
              key={fromDay}
              lead={formatDate(fromDay)}
              title={name}
              detail={`${shortName} · trực thuộc ${parentName} · ${at} · ${issuerCode}`}
            />
          ))}
        </RowList>
      </Panel>
      <Panel title="Ghi thông tin mới" padded>
        <ProfileForm key={known[0]?.fromDay} orgId={org.id} version={toldLast(known)}>
          <ProfileFields profile={known[0]} day={day} />
        </ProfileForm>
      </Panel>
      <Panel title="Người ký văn bản">
        <SignerList orgId={org.id} signers={signing} day={day} />
      </Panel>
      <Panel title="Thêm người ký" padded>
        <SignerForm orgId={org.id} day={day} />
      </Panel>
      <Panel title="Họp Ban Thường vụ" padded>
        <MeetingSettingsForm orgId={org.id} rule={rule} />
      </Panel>
      <Panel title="Chương trình công tác năm" padded>
        <ProgramRuleForm key={programs.version} orgId={org.id} rule={programs} />
      </Panel>
      <Panel title="Xếp loại, rèn luyện đoàn viên">
        <RatingRules orgId={org.id} settings={ratingRules} />
      </Panel>
      <Panel title="Thời hạn thủ tục đoàn viên, đường dẫn riêng" padded>
        <MemberTermsForm key={terms.version} orgId={org.id} setting={terms} />
      </Panel>
      <Panel title="Mức đoàn phí, tỷ lệ và hạn trích nộp">
        <FeeRates orgId={org.id} rates={rates} />
      </Panel>
    </>
  );
}

/** The first administrator's, who founds the organisation at the page of units. */
function NoOrganisation() {
  return (
    <>
      <PageHead title="Cài đặt" />
      <Panel>
        <EmptyState
          title="Chưa có tổ chức nào"
          action={
            <ButtonLink variant="primary" href="/units">
              Mở trang Đơn vị
            </ButtonLink>
          }
        >
          Lập tổ chức cấp trên ở trang Đơn vị trước, rồi ghi tên, nơi ban hành và người ký ở đây.
        </EmptyState>
      </Panel>
    </>
  );
}
