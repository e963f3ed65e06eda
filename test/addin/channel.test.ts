import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { personAt, startDesk, textOf } from '../bot/test-desk.ts';
import { accessibilityFaults, takePicture } from '../browser.ts';
import { looks, pixelsTooWide, servedInBrowser } from '../in-browser.ts';
import { until } from '../until.ts';

describe('the local channel page against the running desk', function () {
  this.timeout(60_000);
  const { served: desk, openPage } = servedInBrowser(startDesk);

  const wide = { viewport: { width: 1100, height: 800 } };
  async function openChannel(as: string, options: BrowserContextOptions = wide) {
    const { page, complaints } = await openPage(options);
    await page.goto(`/sandbox/?as=${as}`);
    await page.getByRole('heading', { name: 'General' }).waitFor();
    return { page, complaints };
  }

  const composer = (page: Page) => page.getByRole('textbox', { name: 'Start a new conversation' });

  it('offers the mention while typing, sends with Enter, and shows the answer’s card in the thread', async () => {
    const { page, complaints } = await openChannel('ca-steward');
    await composer(page).pressSequentially('How do I get started? @o');
    await page.getByRole('button', { name: /^Open Data Desk.*Enter/ }).waitFor();
    await page.keyboard.press('Enter');
    assert.equal(await composer(page).inputValue(), 'How do I get started? @Open Data Desk ');
    await page.keyboard.press('Enter');
    const thread = page.getByRole('article', { name: /Riley Okafor/ }).last();
    await thread.locator('.ac-adaptiveCard').waitFor();
    assert.equal(await composer(page).inputValue(), '');
    assert.deepEqual(complaints(), []);
  });

  it('says that the bot does not notice what does not mention it', async () => {
    const { page } = await openChannel('ca-steward');
    await composer(page).fill('Does anybody know?');
    await page.getByText('Open Data Desk only notices messages that mention it.').waitFor();
    await page.getByRole('button', { name: 'Mention Open Data Desk' }).first().click();
    await until('the hint to go', async () => (await page.getByText('only notices messages').count()) === 0);
  });

  it('replaces a card in place when its button is pressed, for everybody who reads along', async () => {
    const { page } = await openChannel('ct-steward');
    const { page: colleague } = await openChannel('ct-health');
    await composer(page).fill('@Open Data Desk checklist');
    await page.keyboard.press('Enter');
    const card = (at: Page) => at.locator('.ac-adaptiveCard').last();
    await card(page)
      .getByText(/1 of \d+/)
      .waitFor();
    await card(colleague)
      .getByText(/1 of \d+/)
      .waitFor();
    const before = await page.locator('.ac-adaptiveCard').count();
    await card(page).getByRole('button', { name: 'Yes', exact: true }).click();
    await card(page)
      .getByText(/2 of \d+/)
      .waitFor();
    await card(colleague)
      .getByText(/2 of \d+/)
      .waitFor();
    assert.equal(await page.locator('.ac-adaptiveCard').count(), before, 'no second card');
  });

  it('leaves who uses the keyboard where they are: on the card they pressed, and in the reply they write', async () => {
    const { page } = await openChannel('ct-steward', { viewport: { width: 1100, height: 500 } });
    await composer(page).fill('@Open Data Desk checklist');
    await page.keyboard.press('Enter');
    const thread = page.getByRole('article').last();
    await thread.getByText(/1 of \d+/).waitFor();
    await thread.getByRole('button', { name: 'Yes', exact: true }).focus();
    await page.keyboard.press('Enter');
    await thread.getByText(/2 of \d+/).waitFor();
    const onCard = async () => (await thread.locator('.desk-card:focus-within').count()) === 1;
    await until('the focus to be on the card', onCard);

    await thread.getByRole('button', { name: 'Reply' }).click();
    const reply = thread.getByRole('textbox', { name: 'Reply' });
    await reply.fill('@Open Data Desk What is metadata?');
    await page.keyboard.press('Enter');
    await thread
      .getByText(/2 of \d+/)
      .nth(1)
      .waitFor();
    await until('the reply to be in view', async () => {
      const box = await reply.boundingBox();
      return box !== null && box.y + box.height <= 500;
    });
  });

  it('shows what arrives elsewhere as new, and a state nothing of the other', async () => {
    const { page } = await openChannel('ca-water');
    await page.getByRole('button', { name: 'Open Data Desk', exact: true }).click();
    await page.getByRole('heading', { name: 'Open Data Desk', level: 2 }).waitFor();
    const { page: other } = await openChannel('ca-steward');
    await composer(other).fill('The spring list is ready.');
    await other.keyboard.press('Enter');
    await page.getByRole('button', { name: /General.*new messages/ }).click();
    await page.getByText('The spring list is ready.').waitFor();
    const ct = await personAt(desk(), 'ct-steward').messages();
    assert.ok(ct.every((message) => !/spring list/.test(textOf(message))));
  });

  it('switches the person, and with the person what is seen', async () => {
    const { page } = await openChannel('ca-steward');
    await page.getByRole('button', { name: /Acting as Riley Okafor/ }).click();
    await page.getByRole('menuitemradio', { name: /Sam Delorme/ }).click();
    await page.getByRole('button', { name: /Acting as Sam Delorme/ }).waitFor();
    await page
      .getByText(/Connecticut Open Data Handbook/)
      .first()
      .waitFor();
    assert.match(page.url(), /as=ct-coordinator/);
    await page.getByRole('button', { name: /Try to approve it yourself/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Acting as Avery Lindt/ }).waitFor();
    await until(
      'the focus to be at the messages',
      async () => (await page.locator('main:focus, main:focus-within').count()) === 1,
    );
  });

  it('puts a step of the tour into the composer, and ticks it when it is done, not before', async () => {
    const { page } = await openChannel('ca-coordinator');
    const tour = page.getByRole('region', { name: 'Ten-minute tour' });
    const startOver = tour.getByRole('button', { name: 'Start over' });
    await page.locator('.ac-adaptiveCard').first().waitFor();
    if (await startOver.isVisible()) await startOver.click();
    await tour.getByRole('button', { name: /Ask the handbook/ }).click();
    assert.match(await composer(page).inputValue(), /^@Open Data Desk /);
    await tour.getByText('0 of 7').waitFor();
    await page.keyboard.press('Enter');
    await tour.getByText('1 of 7').waitFor();
    await tour.getByRole('button', { name: /^Done: Ask the handbook/ }).waitFor();

    await tour.getByRole('button', { name: /Walk the checklist/ }).click();
    await page.keyboard.press('Enter');
    const item = page.locator('.ac-adaptiveCard').last();
    await item.getByText(/1 of \d+/).waitFor();
    await tour.getByText('1 of 7').waitFor();
    await item.getByRole('button', { name: 'Yes', exact: true }).click();
    await tour.getByText('2 of 7').waitFor();

    const [pane] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .getByRole('navigation', { name: 'Conversations' })
        .getByRole('link', { name: 'Check a workbook' })
        .click(),
    ]);
    assert.match(pane.url(), /\/pane\//);
    await tour.getByText('3 of 7').waitFor();
    await page.reload();
    await tour.getByText('3 of 7').waitFor();
    await startOver.click();
    await tour.getByText('0 of 7').waitFor();
  });

  it('searches the handbook where one writes, and sends the chosen passage with the message', async () => {
    const { page, complaints } = await openChannel('ca-steward');
    await composer(page).fill('The handbook on tags:');
    await page.getByRole('button', { name: 'Search the handbook' }).first().click();
    const surface = page.getByRole('group', { name: 'Search the handbook' });
    await surface.getByRole('listitem').nth(4).waitFor();
    await surface.getByRole('searchbox').fill('xyzzyplugh');
    await surface.getByText(/says nothing about/).waitFor();
    await surface.getByRole('searchbox').fill('tags');
    const choice = surface.getByRole('button', { name: /tag/i }).first();
    await choice.waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await takePicture(page, 'search-light');
    await choice.click();
    await page.getByText('Passage to send:').waitFor();
    await page.keyboard.press('Enter');
    const thread = page.getByRole('article', { name: /Riley Okafor/ }).last();
    await thread.getByText('The handbook on tags:').waitFor();
    await thread.locator('.ac-adaptiveCard').getByText(/“/).waitFor();
    assert.equal(await thread.getByRole('button', { name: 'Helpful', exact: true }).count(), 0);
    await takePicture(page, 'passage-light');
    assert.deepEqual(complaints(), []);
  });

  it('confirms a vote on the card, with a word, by keyboard', async () => {
    const { page } = await openChannel('ca-steward');
    await composer(page).fill('@Open Data Desk Which tags do I need?');
    await page.keyboard.press('Enter');
    const thread = page.getByRole('article', { name: /Riley Okafor/ }).last();
    await thread.getByRole('button', { name: 'Not helpful' }).focus();
    await page.keyboard.press('Enter');
    await thread.getByRole('textbox', { name: /What was missing/ }).fill('Which of them are required?');
    await thread.getByRole('button', { name: 'Send feedback' }).focus();
    await page.keyboard.press('Enter');
    await thread.getByText(/not helpful: 1/).waitFor();
    await takePicture(page, 'voted-light');
    await thread.getByRole('button', { name: 'Helpful', exact: true }).click();
    await thread.getByText(/answer – helpful: 1/).waitFor();
  });

  for (const [name, options] of looks) {
    it(`is accessible in ${name} colours, wide and at 320 pixels`, async () => {
      for (const [size, viewport] of [
        ['wide', wide.viewport],
        ['narrow', { width: 320, height: 720 }],
      ] as const) {
        const { page } = await openChannel('ct-steward', { ...options, viewport });
        await page.locator('.ac-adaptiveCard').first().waitFor();
        assert.deepEqual(await accessibilityFaults(page), [], size);
        const wider = await pixelsTooWide(page);
        assert.ok(wider <= 0, `${wider} pixels too wide`);
        await takePicture(page, `channel-${size}-${name}`);
        if (size === 'wide') continue;
        await page.getByRole('button', { name: /^Channels and tour/ }).click();
        assert.deepEqual(await accessibilityFaults(page), [], 'the list of channels');
        await takePicture(page, `channel-list-${name}`);
      }
    });
  }

  it('sets a quotation apart by an edge where the system chooses the colours', async () => {
    const { page } = await openChannel('ca-water', { ...wide, forcedColors: 'active' });
    await composer(page).fill('@Open Data Desk Which tags do I need?');
    await page.keyboard.press('Enter');
    await page.locator('.ac-container').filter({ hasText: '“' }).last().waitFor();
    const width = await page.evaluate(
      `getComputedStyle([...document.querySelectorAll('.ac-container')].findLast((box) => box.textContent.includes('“'))).borderTopWidth`,
    );
    assert.equal(width, '1px');
  });

  it('shows the whole of a long button on a phone', async () => {
    const { page } = await openChannel('ca-water', { viewport: { width: 320, height: 720 } });
    await composer(page).fill('@Open Data Desk Which tags do I need in Connecticut?');
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', { name: 'Answer from Connecticut’s handbook' }).last();
    await button.waitFor();
    const cut = await button.evaluate((shown) => {
      const inside = shown.firstElementChild ?? shown;
      return inside.scrollWidth - inside.clientWidth;
    });
    assert.equal(cut, 0, `${cut} pixels are cut off`);
    const card = await page.locator('.desk-card').last().boundingBox();
    const box = await button.boundingBox();
    assert.ok(card && box && box.x + box.width <= card.x + card.width, 'inside its card');
  });

  it('opens at the newest message however many there are, and leaves who reads older ones there', async () => {
    const steward = personAt(desk(), 'ca-steward');
    const { teams } = await steward.state();
    const general = teams.flatMap(({ channels }) => channels).find(({ name }) => name === 'General');
    assert.ok(general);
    for (let number = 0; number < 170; number++)
      await steward.say(general.id, `@desk How should column ${number} be named, and who approves it?`);
    await steward.hears((one) => one.card !== null && /column 169/.test(textOf(one)));
    const { page } = await openChannel('ca-steward');
    const list = page.getByRole('region', { name: 'Messages in General' });
    const drawn = () => list.locator('.ac-adaptiveCard').count();
    let before = 0;
    await until('all cards to be drawn', async () => {
      const now = await drawn();
      const still = now > 170 && now === before;
      before = now;
      return still;
    });
    const left = () =>
      list.evaluate((shown) => Math.round(shown.scrollHeight - shown.scrollTop - shown.clientHeight));
    await until('the newest to be in view', async () => (await left()) < 40);
    await page.waitForTimeout(500);
    assert.ok((await left()) < 40, `${await left()} pixels above the newest message`);

    await list.hover();
    await page.mouse.wheel(0, -2000);
    await until('older ones to be in view', async () => (await left()) > 1000);
    const where = await list.evaluate((shown) => shown.scrollTop);
    const { thread } = await steward.say(general.id, '@desk Which tags do I need?');
    await steward.hears((one) => one.thread === thread);
    await page.waitForTimeout(500);
    assert.equal(await list.evaluate((shown) => shown.scrollTop), where);
  });
});
