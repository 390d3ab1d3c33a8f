"""One week of the contest, from joining to the ranking in the group."""

from tests.journeys.office import Office, takes_the_paper


async def test_three_people_take_the_week_and_the_group_gets_the_ranking(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh", "Sở Tư pháp")
    mai = await office.meets("Quách Thị Mai", "Sở Tư pháp")
    group = await office.binds_a_group(lan)
    await takes_the_paper(lan, "ABC", prediction=2)
    await takes_the_paper(minh, "ABC", prediction=5)
    await takes_the_paper(mai, "ABD", prediction=2)

    await office.comes_to("2023-08-21T08:00")

    ranking = await group_sees(office, group, "Bảng xếp hạng · Tuần 1")
    assert "1. Nguyễn T. L. · Sở Nội vụ" in ranking
    assert "2. Hoàng V. M. · Sở Tư pháp" in ranking
    assert "Đáp số câu dự đoán: 2" in ranking
    await mai.sees("Kết quả Tuần 1", "Số câu đúng: 2/3", "Thứ hạng: 3")


async def group_sees(office: Office, group: object, text: str) -> str:
    message = await office.organizer.sees(text, ever=True)
    return message.text
